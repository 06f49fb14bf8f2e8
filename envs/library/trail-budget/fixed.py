def climb(heights, marker):
    """Breaths from a marker to the next one."""
    return max(0, heights[marker + 1] - heights[marker])


def stretches(heights, budget):
    """For every marker, the longest hike within the budget that ends there."""
    first = 0
    spent = 0
    for last in range(len(heights)):
        if last > 0:
            spent += climb(heights, last - 1)
        while spent > budget:
            spent -= climb(heights, first)
            first += 1
        yield first, last


def longest_stretch(heights, budget):
    best_first, best_last = 0, 0
    for first, last in stretches(heights, budget):
        if last - first > best_last - best_first:
            best_first, best_last = first, last
    return [best_first, best_last]
