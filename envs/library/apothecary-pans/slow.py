"""Puts every weight on the left pan, on the right pan or back into the box."""
from itertools import product

n, q = map(int, input().split())
weights = list(map(int, input().split()))
ways = {}
for sides in product((-1, 0, 1), repeat=n):
    total = sum(side * weight for side, weight in zip(sides, weights))
    way = (n - sides.count(0), sides.count(-1))
    ways[total] = min(way, ways.get(total, way))
for _ in range(q):
    way = ways.get(int(input()))
    print("impossible" if way is None else f"{way[0]} {way[1]}")
