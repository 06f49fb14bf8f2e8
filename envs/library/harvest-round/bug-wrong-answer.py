def running_sums(crates):
    sums = [0]
    for change in crates:
        sums.append(sums[-1] + change)
    return sums


def later_extremes(sums):
    """For every index the smallest and the largest sum from there on."""
    extremes = []
    lowest = highest = sums[-1]
    for value in reversed(sums):
        lowest = min(lowest, value)
        highest = max(highest, value)
        extremes.append((lowest, highest))
    extremes.reverse()
    return extremes


def smallest_trailer(crates):
    sums = running_sums(crates)
    total = sums[-1]
    later = later_extremes(sums)
    # The extremes of what is passed after stop n - 1: the sums of another round, up to the start.
    early_lowest = early_highest = 0
    best = None
    for start in range(len(crates)):
        early_lowest = min(early_lowest, sums[start])
        early_highest = max(early_highest, sums[start])
        lowest = min(later[start][0], early_lowest)
        highest = max(later[start][1], early_highest)
        if best is None or highest - lowest < best[0]:
            best = [highest - lowest, sums[start] - lowest, start]
    return best
