from math import factorial

MOST_BALES = 3


def is_good(piles, limit, spread):
    loads = [sum(pile) for pile in piles]
    if min(len(pile) for pile in piles) == 0 or max(len(pile) for pile in piles) > MOST_BALES:
        return False
    return max(loads) <= limit and max(loads) - min(loads) <= spread


def count_loadings(bales, camels, limit, spread):
    piles = [[] for _ in range(camels)]

    def place(i):
        """Gives the bales from number i on any camel, as if the camels could be told apart."""
        if i == len(bales):
            return 1 if is_good(piles, limit, spread) else 0
        total = 0
        for pile in piles:
            pile.append(bales[i])
            total += place(i + 1)
            pile.pop()
        return total

    return place(0) // factorial(camels)
