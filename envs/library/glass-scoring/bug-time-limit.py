def holding(left, mark, right, steady):
    """The charge for holding the longer part when a piece from left to right is cut at the mark."""
    if right - left <= steady:
        return 0
    return abs((mark - left) - (right - mark))


def cheapest_cutting(length, marks, hardness, steady):
    ends = [0] + marks + [length]

    def cost(i, j):
        """Cutting the piece between ends i and j at every mark inside it."""
        if j - i < 2:
            return 0
        best = None
        for cut in range(i + 1, j):
            total = hardness[cut - 1] + holding(ends[i], ends[cut], ends[j], steady)
            total += cost(i, cut) + cost(cut, j)
            if best is None or total < best:
                best = total
        return best

    return cost(0, len(ends) - 1)
