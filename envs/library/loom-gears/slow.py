"""Tries every pair with exact fractions."""
from fractions import Fraction
from itertools import permutations


def change_gears(teeth, p, q):
    wanted = Fraction(p, q)
    return list(min(permutations(teeth, 2), key=lambda pair: (abs(Fraction(*pair) - wanted), sum(pair), pair[0])))
