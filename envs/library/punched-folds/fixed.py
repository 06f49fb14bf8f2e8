def widths_of(size, folds):
    """The size of the paper before each fold, and in the end."""
    sizes = [size]
    for _, amount in folds:
        sizes.append(max(amount, sizes[-1] - amount))
    return sizes


def unfold(size, folds, place):
    """The places on the sheet, in one direction, of a place on the folded paper."""
    sizes = widths_of(size, folds)
    places = [place]
    for (from_start, amount), before in zip(reversed(folds), reversed(sizes[:-1])):
        layers = []
        for place in places:
            # counted away from the line of the fold
            away = place if from_start else max(amount, before - amount) - 1 - place
            if away < before - amount:
                layers.append(amount + away if from_start else before - amount - 1 - away)
            if away < amount:
                layers.append(amount - 1 - away if from_start else before - amount + away)
        places = layers
    return sorted(places)


def punched_holes(width, height, sides, amounts, column, row):
    across, down = [], []
    for side, amount in zip(sides, amounts):
        if side in "LR":
            across.append((side == "L", amount))
        else:
            down.append((side == "T", amount))
    columns = unfold(width, across, column)
    holes = []
    for y in unfold(height, down, row):
        for x in columns:
            holes += [y, x]
    return holes
