def place_after(place, size, folds):
    """Where a column or row of the sheet is on the folded paper."""
    for from_start, amount in folds:
        rest = size - amount
        # counted away from the line of the fold, negative in the part that is folded over
        away = place - amount if from_start else rest - 1 - place
        if away < 0:
            away = -1 - away
        size = max(amount, rest)
        place = away if from_start else size - 1 - away
    return place


def punched_holes(width, height, sides, amounts, column, row):
    across, down = [], []
    for side, amount in zip(sides, amounts):
        if side in "LR":
            across.append((side == "L", amount))
        else:
            down.append((side == "T", amount))
    columns = [x for x in range(width) if place_after(x, width, across) == column]
    holes = []
    for y in range(height):
        if place_after(y, height, down) == row:
            for x in columns:
                holes += [y, x]
    return holes
