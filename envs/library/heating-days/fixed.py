MISSING = 999
WEIGHTS = [1, 1, 2]


def rounded_quotient(value, divisor):
    """Rounded to the nearest integer, halves away from zero."""
    sign = -1 if value < 0 else 1
    return sign * ((2 * abs(value) + divisor) // (2 * divisor))


def mean_of_day(readings):
    """None where too few of the three readings are there."""
    total = weight = present = 0
    for reading, factor in zip(readings, WEIGHTS):
        if reading == MISSING:
            continue
        total += factor * reading
        weight += factor
        present += 1
    if present < 2:
        return None
    return rounded_quotient(total, weight)


def heating(readings, limit, base):
    degree_days = 0
    spell = longest = 0
    mean = None
    for start in range(0, len(readings), 3):
        today = mean_of_day(readings[start:start + 3])
        if today is not None:
            mean = today
        if mean is None:
            continue
        if mean < limit:
            degree_days += base - mean
            spell += 1
            longest = max(longest, spell)
        else:
            spell = 0
    return [degree_days, longest]
