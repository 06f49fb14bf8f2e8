"""Follows every column and every row of the sheet through all folds, as points on a line that never moves."""


def lands_on(place, size, folds):
    """Where a column or row of the sheet is in the end, counted from the first one of the folded paper."""
    low, high = 0, size - 1
    for at_start, amount in folds:
        if at_start:
            line = low + amount
            if place < line:
                place = 2 * line - 1 - place
            low, high = line, max(high, 2 * line - 1 - low)
        else:
            line = high - amount + 1
            if place >= line:
                place = 2 * line - 1 - place
            low, high = min(low, 2 * line - 1 - high), line - 1
    return place - low


def punched_holes(width, height, sides, amounts, column, row):
    folds = list(zip(sides, amounts))
    across = [(side == "L", amount) for side, amount in folds if side in "LR"]
    down = [(side == "T", amount) for side, amount in folds if side in "TB"]
    columns = [x for x in range(width) if lands_on(x, width, across) == column]
    rows = [y for y in range(height) if lands_on(y, height, down) == row]
    return [n for y in rows for x in columns for n in (y, x)]
