"""generate.py SEED SIZE: at most SIZE rings of at most SIZE tiles (but at least 3), soft or hard."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 60))
height = rng.randint(max(1, size // 2), size)
width = rng.randint(3, max(3, size))
hardest = rng.choice([0, 1, 3, 9, 1000])
print(height, width)
for _ in range(height):
    print(*(rng.randint(0, hardest) for _ in range(width)))
