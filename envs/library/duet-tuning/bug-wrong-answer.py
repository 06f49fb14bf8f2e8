def count_below(violins, cellos, bound):
    """How many duets have a detuning less than the bound; both lists are sorted."""
    count = 0
    lowest = highest = 0  # the cellos from lowest to highest - 1 are near enough
    for violin in violins:
        while lowest < len(cellos) and violin - cellos[lowest] >= bound:
            lowest += 1
        while highest < len(cellos) and 2 * (cellos[highest] - violin) < bound:
            highest += 1
        count += highest - lowest
    return count


def lower_bound(values, bound):
    """How many of the sorted values are less than the bound."""
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < bound:
            low = middle + 1
        else:
            high = middle
    return low


def count_pairs(highs, lows, distance):
    """How many pairs are exactly that far apart."""
    count = 0
    for high in highs:
        count += lower_bound(lows, high - distance + 1) - lower_bound(lows, high - distance)
    return count


def duet_tuning(violins, cellos, k):
    violins = sorted(violins)
    cellos = sorted(cellos)
    low, high = 0, 2 * 10**9
    while low < high:
        middle = (low + high + 1) // 2
        if count_below(violins, cellos, middle) < k:
            low = middle
        else:
            high = middle - 1
    natural = count_pairs(violins, cellos, low)
    odd = 0
    if low % 2 == 0:
        odd = count_pairs(cellos, violins, low // 2)
    return [low, natural, odd]
