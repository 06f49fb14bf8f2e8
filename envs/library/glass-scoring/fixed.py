def holding(left, mark, right, steady):
    """The charge for holding the longer part when a piece from left to right is cut at the mark."""
    if right - left <= steady:
        return 0
    return abs((mark - left) - (right - mark))


def cheapest_cutting(length, marks, hardness, steady):
    ends = [0] + marks + [length]
    last = len(ends) - 1
    # cost[i][j]: cutting the piece between ends i and j at every mark inside it
    cost = [[0] * len(ends) for _ in ends]
    for span in range(2, last + 1):
        for i in range(last - span + 1):
            j = i + span
            best = None
            for cut in range(i + 1, j):
                total = hardness[cut - 1] + holding(ends[i], ends[cut], ends[j], steady)
                total += cost[i][cut] + cost[cut][j]
                if best is None or total < best:
                    best = total
            cost[i][j] = best
    return cost[0][last]
