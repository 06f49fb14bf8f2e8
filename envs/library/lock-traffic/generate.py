"""generate.py SEED SIZE: at most SIZE boats going in and out."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1000))
day = rng.choice([5, 20, 100]) if size < 100 else rng.choice([500, 10**6, 10**9 - 1])
stay = rng.choice([1, day // 10, day])
entries, exits = [], []
inside = rng.randint(0, min(4, size))
for _ in range(inside):
    if rng.random() < 0.8:
        exits.append(rng.randint(0, day))
for _ in range(rng.randint(0, size - len(exits))):
    second = rng.randint(0, day)
    entries.append(second)
    if rng.random() < 0.9:
        exits.append(min(10**9, second + rng.randint(0, stay)))
rng.shuffle(exits)
last = rng.choice([0, day, day, 2 * day, rng.randint(0, day)])
print(json.dumps([entries, exits, inside, rng.randint(1, 2 + rng.choice([1, 3, size // 4])), min(last, 10**9)]))
