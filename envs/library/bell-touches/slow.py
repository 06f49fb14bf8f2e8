"""Tries all orders of the bells as the next row, keeping one list of all touches so far."""
from itertools import permutations


def follows(before, after):
    """Whether the rows differ and no bell has moved by more than one place."""
    return before != after and all(abs(before.index(bell) - place) <= 1 for place, bell in enumerate(after))


def count_touches(start, finish, changes):
    rows = list(permutations(sorted(start)))
    following = {row: [other for other in rows if follows(row, other)] for row in rows}
    touches = [(tuple(start),)]
    for _ in range(changes):
        touches = [touch + (row,) for touch in touches for row in following[touch[-1]]]
    return sum(1 for touch in touches if len(set(touch)) == len(touch) and touch[-1] == tuple(finish))
