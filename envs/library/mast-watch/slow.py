"""Directions as the smallest whole vectors; for each ship, all others are looked at."""
import sys
from fractions import Fraction
from math import atan2, gcd, pi


def direction(x, y):
    step = gcd(x, y)
    return x // step, y // step


def turn(start, way):
    """From 0 to less than a full turn."""
    if start == way:
        return 0
    return (atan2(start[1], start[0]) - atan2(way[1], way[0])) % (2 * pi)


numbers = list(map(int, sys.stdin.read().split()))
first, last = direction(*numbers[1:3]), direction(*numbers[3:5])
ships = []
for number in range(1, numbers[0] + 1):
    x, y, h = numbers[2 + 3 * number:5 + 3 * number]
    ships.append((number, direction(x, y), gcd(x, y), h))
seen = []
for number, way, distance, h in ships:
    if way != last and turn(first, way) > turn(first, last):
        continue
    if not any(w == way and d < distance and Fraction(g, d) >= Fraction(h, distance) for _, w, d, g in ships):
        seen.append((turn(first, way), distance, number))
print(*[number for _, _, number in sorted(seen)] or ["nobody"])
