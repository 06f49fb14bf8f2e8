"""generate.py SEED SIZE: at most SIZE scanned boxes; above 100 of them numbers are large."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 800))
count = rng.randint(0 if rng.random() < 0.2 else size // 2, size)
top = 10**9 if size > 100 else rng.choice([2, 3, 6]) * size
first, last = sorted(rng.randint(1, top) for _ in range(2))
scanned = []
while len(scanned) < count:
    number = rng.randint(1, top)
    run = rng.choice([1, 1, 2, 3])
    scanned += [min(top, number + i * rng.choice([0, 1, 1, 2])) for i in range(run)]
scanned = sorted(scanned[:count])
capacity = rng.randint(1, 5) if size <= 100 else rng.randint(1 + top // 300, 2 + top // 20)
print(count, first, last, capacity)
print(*scanned)
