"""generate.py SEED SIZE: a convex polygon of at most SIZE corners; above 10 of them with large coordinates."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(4, min(size, 40))


def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def hull(points):
    points = sorted(set(points))
    chains = []
    for order in (points, points[::-1]):
        chain = []
        for p in order:
            while len(chain) > 1 and cross(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        chains += chain[:-1]
    return chains


reach = 10**6 if size > 10 else rng.choice([2, 4, 9])
corners = []
while len(corners) < 4:
    points = []
    for _ in range(rng.randint(4, 3 * size)):
        x, y = rng.randint(-reach, reach), rng.randint(-reach, reach)
        if size <= 10 or 0.8 * reach**2 <= x * x + y * y <= reach**2:
            points.append((x, y))
    corners = hull(points)
    while len(corners) > size:
        corners.pop(rng.randrange(len(corners)))
turn = rng.randrange(len(corners))
corners = corners[turn:] + corners[:turn]
wanted = rng.choice([0, 1, 2, 5, 9]) if size <= 10 else rng.randint(0, 100)
raisins = []
for _ in range(5 * wanted):
    r = rng.randint(-reach, reach), rng.randint(-reach, reach)
    if len(raisins) < wanted and all(cross(corners[i - 1], corners[i], r) > 0 for i in range(len(corners))):
        raisins.append(r)
print(len(corners), len(raisins))
for x, y in corners + raisins:
    print(x, y)
