"""generate.py SEED SIZE: a log of at most SIZE minutes, wandering or jumping."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 2000))
minutes = rng.randint(max(1, size // 2), size)
top = rng.choice([5, 20, 1000])
gusts = []
gust = rng.randint(0, top)
wander = rng.random() < 0.7
for _ in range(minutes):
    step = max(1, top // 10)
    gust = min(top, max(0, gust + rng.randint(-step, step))) if wander else rng.randint(0, top)
    gusts.append(gust)
shortest = rng.choice([1, 1, 2, 3, rng.randint(1, minutes)])
spread = rng.choice([0, top // 4, top // 2, top])
limit = rng.choice([0, top // 2, 3 * top // 4, top])
allowed = rng.choice([0, 1, 2, minutes // 4, minutes])
print(json.dumps([gusts, shortest, spread, limit, allowed]))
