def closeness(driving, driven, p, q):
    """The difference to p / q as a fraction (numerator, denominator)."""
    return abs(driving * q - p * driven), driven * q


def is_better(pair, best, p, q):
    error, whole = closeness(*pair, p, q)
    best_error, best_whole = closeness(*best, p, q)
    if error * best_whole != best_error * whole:
        return error * best_whole < best_error * whole
    if sum(pair) != sum(best):
        return sum(pair) < sum(best)
    return pair[0] < best[0]


def first_above(gears, limit):
    """The index of the first gear with more teeth than the limit."""
    low, high = 0, len(gears)
    while low < high:
        middle = (low + high) // 2
        if gears[middle] > limit:
            high = middle
        else:
            low = middle + 1
    return low


def neighbours(gears, driving, limit):
    """The gears on either side of the limit; the driving gear itself is passed over."""
    above = first_above(gears, limit)
    below = above - 1
    if below >= 0 and gears[below] == driving:
        below -= 1
    return [gears[i] for i in (below, above) if 0 <= i < len(gears)]


def change_gears(teeth, p, q):
    gears = sorted(teeth)
    best = teeth[:2]
    for driving in teeth:
        for driven in neighbours(gears, driving, driving * q // p):
            if is_better([driving, driven], best, p, q):
                best = [driving, driven]
    return best
