"""generate.py SEED SIZE: SIZE trips (at most 200); with more than 50 of them the numbers are as large as they may be."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
trips = max(1, min(size, 200))
highest = 10**12 if size > 50 else 50 * trips
machines = rng.randint(1, 6)
if size > 50:
    steps = [rng.randint(1, 10 ** rng.randint(1, 6)) for _ in range(machines)]
else:
    steps = [rng.randint(1, rng.choice([4, 10, 30])) for _ in range(machines)]
print(machines, trips)
print(*steps)
for _ in range(trips):
    first, last = sorted(rng.randint(1, highest) for _ in range(2))
    print(first, last)
