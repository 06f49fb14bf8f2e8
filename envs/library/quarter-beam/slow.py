"""Gives every direction an exact number from 0 to 4 that grows with the angle, by 1 for every 90 degrees."""
import sys
from fractions import Fraction


def direction(x, y):
    """Where the ray through (x, y) meets the square with the corners (1, 0), (0, 1), (-1, 0) and (0, -1)."""
    quarters = 0
    while not (x > 0 and y >= 0):
        x, y = y, -x
        quarters += 1
    return quarters + Fraction(y, x + y)


numbers = list(map(int, sys.stdin.read().split()))
directions = [direction(x, y) for x, y in zip(numbers[1::2], numbers[2::2])]
lit = []
for first in directions:
    turned = [(other - first) % 4 for other in directions]
    lit.append(len([turn for turn in turned if turn <= 1]))
print(max(lit), lit.index(max(lit)) + 1)
