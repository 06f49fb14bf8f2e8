"""generate.py SEED SIZE: at most SIZE ships, many of them in the same directions; above 50 of them with large coordinates."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(0, min(size, 300))
count = rng.randint(size // 2, size)
reach = 10**6 if size > 50 else rng.choice([2, 4, 10])


def somewhere():
    while True:
        x, y = rng.randint(-reach, reach), rng.randint(-reach, reach)
        if x or y:
            return x, y


small = [(x, y) for x in range(-3, 4) for y in range(-3, 4) if x or y]
places = {}
while len(places) < count and len(places) < reach * reach:
    if rng.random() < 0.6:
        x, y = rng.choice(small)
        furthest = reach // max(abs(x), abs(y))
        if furthest == 0:
            continue
        k = rng.randint(1, furthest)
        places[x * k, y * k] = None
    else:
        places[somewhere()] = None
first = rng.choice([somewhere(), rng.choice(list(places) or [(1, 0)])])
last = rng.choice([somewhere(), rng.choice(list(places) or [(0, 1)]), first])
highest = 10**4 if size > 50 else rng.choice([1, 4, 12])
print(len(places), *first, *last)
for x, y in places:
    print(x, y, rng.randint(1, highest))
