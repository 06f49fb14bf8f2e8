"""generate.py SEED SIZE: a recording of at most SIZE seconds, wandering or jumping."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 2000))
count = rng.randint(max(1, size // 2), size)
top = rng.choice([3, 9, 60, 10**6])
step = max(1, rng.choice([top // 20, top // 3, top]))
level = rng.randint(0, top)
loudness = []
for _ in range(count):
    if rng.random() < 0.8:
        level = min(top, max(0, level + rng.randint(-step, step)))
    loudness.append(level)
print(count, rng.choice([1, max(1, top // 6), max(1, top // 2)]))
print(*loudness)
