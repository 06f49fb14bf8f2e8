"""Common points with fractions, and at every turn all sticks that are left are compared with each other."""
import sys
from fractions import Fraction


def meet(s, t):
    x1, y1, x2, y2 = s
    x3, y3, x4, y4 = t
    dx, dy, ex, ey = x2 - x1, y2 - y1, x4 - x3, y4 - y3
    determinant = ex * dy - dx * ey
    if determinant != 0:
        u = Fraction(ex * (y3 - y1) - ey * (x3 - x1), determinant)
        v = Fraction(dx * (y3 - y1) - dy * (x3 - x1), determinant)
        return 0 <= u <= 1 and 0 <= v <= 1
    if dx * (y3 - y1) != dy * (x3 - x1):
        return False
    # on one line: by how many times the first stick its beginning is passed
    along = sorted(Fraction((x - x1) * dx + (y - y1) * dy, dx * dx + dy * dy) for x, y in ((x3, y3), (x4, y4)))
    return along[0] <= 1 and along[1] >= 0


numbers = list(map(int, sys.stdin.read().split()))
sticks = {i + 1: numbers[5 * i + 1:5 * i + 6] for i in range(numbers[0])}
common = {(s, t) for s in sticks for t in sticks if s < t and meet(sticks[s][:4], sticks[t][:4])}


def available():
    return [s for s in sticks if not any((s, t) in common for t in sticks)]


order, totals, child = [], [0, 0], 0
while sticks:
    before = available()
    best = sorted(before, key=lambda s: (-sticks[s][4], -s))[0]
    totals[child] += sticks.pop(best)[4]
    order.append(best)
    if len(available()) - (len(before) - 1) < 2:
        child ^= 1
print(*order)
print(*totals)
