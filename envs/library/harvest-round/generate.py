"""generate.py SEED SIZE: a ring road with at most SIZE stops; above 100 of them with few crates."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 5000))
count = rng.randint(max(1, size // 2), size)
top = rng.choice([1, 9]) if size > 100 else rng.choice([1, 3, 20, 10**6])
low, high = rng.choice([(-top, top), (-top, top), (-top, top // 2), (-top // 2, top)])
crates = [rng.randint(low, high) for _ in range(count)]
if rng.random() < 0.3:
    place = rng.randrange(count)
    crates[place] = max(-(10**6), min(10**6, crates[place] - sum(crates)))  # what is loaded is unloaded
print(json.dumps([crates]))
