"""Cuts the cake: both pieces as polygons, areas by the sum over their sides, raisins by rays to the right."""
import sys
from fractions import Fraction


def twice_area(polygon):
    return sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(polygon, polygon[1:] + polygon[:1]))


def inside(polygon, x, y):
    crossings = 0
    for (x1, y1), (x2, y2) in zip(polygon, polygon[1:] + polygon[:1]):
        if (y1 <= y) != (y2 <= y) and x1 + Fraction((y - y1) * (x2 - x1), y2 - y1) > x:
            crossings += 1
    return crossings % 2 == 1


def lies_on(p, q, r):
    if p[0] == q[0]:
        return r[0] == p[0]
    return p[1] + Fraction((r[0] - p[0]) * (q[1] - p[1]), q[0] - p[0]) == r[1]


numbers = list(map(int, sys.stdin.read().split()))
n = numbers[0]
points = [(numbers[i], numbers[i + 1]) for i in range(2, len(numbers), 2)]
corners, raisins = points[:n], points[n:]
cuts = []
for i in range(n):
    for j in range(i + 1, n):
        if j - i in (1, n - 1) or any(lies_on(corners[i], corners[j], r) for r in raisins):
            continue
        one, other = corners[i:j + 1], corners[j:] + corners[:i + 1]
        counts = [sum(inside(piece, *r) for r in raisins) for piece in (one, other)]
        assert sum(counts) == len(raisins)
        cuts.append((abs(counts[0] - counts[1]), abs(twice_area(one) - twice_area(other)), i + 1, j + 1))
if cuts:
    raisin, area, i, j = min(cuts)
    print(i, j, raisin, area)
else:
    print("whole")
