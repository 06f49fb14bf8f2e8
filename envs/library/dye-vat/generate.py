"""generate.py SEED SIZE: at most SIZE days, with few or many different earnings."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 400))
count = rng.randint(max(1, size // 2), size)
widest = 10 if size > 20 else 3
highest = rng.choice([1, 5, 20, 10**9])
print(count, rng.randint(1, widest), rng.randint(0, widest))
for _ in range(count):
    print(rng.randint(0, highest), rng.randint(0, rng.choice([highest, max(1, highest // 3)])))
