"""Shortest paths in the graph of all lines of sight, with exact clipping and long decimals."""
import sys
from decimal import Decimal, ROUND_CEILING, getcontext
from fractions import Fraction

getcontext().prec = 60


def enters(p, q, width, height):
    """Whether the segment has a point strictly inside the rectangle."""
    low, high = Fraction(0), Fraction(1)
    for a, b, side in ((p[0], q[0], width), (p[1], q[1], height)):
        if a == b:
            if not 0 < a < side:
                return False
            continue
        first, second = Fraction(-a, b - a), Fraction(side - a, b - a)
        low, high = max(low, min(first, second)), min(high, max(first, second))
    return low < high


numbers = list(map(int, sys.stdin.read().split()))
width, height, a, b, count = numbers[:5]
for i in range(count):
    x, y = numbers[5 + 2 * i:7 + 2 * i]
    if 0 < x < width and 0 < y < height:
        print("inside")
        continue
    places = [(a, b), (0, 0), (width, 0), (0, height), (width, height), (x, y)]
    best = [None] * 6
    best[0] = Decimal(0)
    for _ in range(6):
        for i, p in enumerate(places):
            for j, q in enumerate(places):
                if best[i] is None or enters(p, q, width, height):
                    continue
                length = best[i] + Decimal((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2).sqrt()
                if best[j] is None or length < best[j]:
                    best[j] = length
    print(int((best[5] - Decimal("1e-40")).to_integral_value(rounding=ROUND_CEILING)))
