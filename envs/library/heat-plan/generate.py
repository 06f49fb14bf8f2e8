"""generate.py SEED SIZE: at most SIZE commands; up to 20 of them for few minutes."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 200))
count = rng.randint(max(1, size // 2), size)
last = rng.choice([6, 20]) if size <= 20 else rng.choice([50, 10**9])
most = rng.choice([1, 3, 1000])
names = ["set", "warm", "at", "sum", "frost", "next"]
weights = rng.choice([[3, 3, 1, 2, 1, 1], [6, 2, 1, 1, 1, 2], [1, 5, 1, 2, 2, 1]])
print(count)
for left in range(count, 0, -1):
    name = rng.choices(names, weights if left > 1 else [0, 0, 1, 3, 1, 1])[0]
    a, b = sorted(rng.sample(range(last + 1), 2))
    if name in ("at", "next"):
        print(name, rng.choice([a, b]))
    elif name in ("sum", "frost"):
        print(name, a, b)
    else:
        print(name, a, b, rng.randint(-most, most))
