"""Gives every bale any camel, and keeps the loadings as sets of sets."""
import itertools


def count_loadings(bales, camels, limit, spread):
    if camels > len(bales):
        return 0
    found = set()
    for choice in itertools.product(range(camels), repeat=len(bales)):
        if choice[0] != 0:
            break
        piles = [frozenset(i for i in range(len(bales)) if choice[i] == camel) for camel in range(camels)]
        loads = [sum(bales[i] for i in pile) for pile in piles]
        if all(1 <= len(pile) <= 3 for pile in piles) and max(loads) <= limit and max(loads) - min(loads) <= spread:
            found.add(frozenset(piles))
    return len(found)
