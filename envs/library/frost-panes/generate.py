"""generate.py SEED SIZE: a wall with at most SIZE rows and columns."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 30))
height, width = rng.randint(max(1, size // 2), size), rng.randint(max(1, size // 2), size)
frost, windows = rng.choice([0.15, 0.3, 0.3, 0.5]), rng.choice([0, 0.05, 0.15, 0.3])
print(height, width, rng.choice([0, 1, 2, 3, 1000, 1000, 1000, 1000]))
for _ in range(height):
    print("".join(rng.choices("#o.", [frost, windows, 1 - frost - windows], k=width)))
