def holding(left, mark, right, steady):
    """The charge for holding the longer part when a piece from left to right is cut at the mark."""
    if right - left <= steady:
        return 0
    return abs((mark - left) - (right - mark))


def cheapest_cutting(length, marks, hardness, steady):
    ends = [0] + marks + [length]

    def cost(i, j):
        """Makes the cheapest cut of the piece first, then those of its parts."""
        if j - i < 2:
            return 0
        prices = [
            (hardness[cut - 1] + holding(ends[i], ends[cut], ends[j], steady), cut)
            for cut in range(i + 1, j)
        ]
        price, cut = min(prices)
        return price + cost(i, cut) + cost(cut, j)

    return cost(0, len(ends) - 1)
