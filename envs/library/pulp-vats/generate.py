"""generate.py SEED SIZE: at most SIZE vats; up to 4 of them are small."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 10))
count = rng.randint(1, size)
most = 12 if size <= 4 else rng.choice([100, 10**6])
minutes = rng.randint(1, 40 if size <= 4 else 500)
print(count, minutes, rng.randint(0, most // 2))
for _ in range(count):
    capacity = rng.randint(1, most)
    low = rng.randint(0, capacity - 1)
    if rng.random() < 0.5:
        low //= 3
    print(capacity, rng.randint(1, max(1, most // rng.choice([1, 2, 3]))), low, rng.randint(low + 1, capacity))
