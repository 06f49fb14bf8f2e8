"""generate.py SEED SIZE: at most SIZE days."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
days = rng.randint(max(1, size // 2), size)
spread = rng.choice([2, 10, 100, 600])
centre = rng.choice([0, 0, rng.randint(-600 + spread, 600 - spread)])
missing = rng.choice([0, 0.1, 0.3, 0.6])
readings = []
for _ in range(3 * days):
    readings.append(999 if rng.random() < missing else centre + rng.randint(-spread, spread))
limit = max(-600, min(600, centre + rng.randint(-spread // 3, spread)))
base = min(600, limit + rng.choice([0, rng.randint(0, 50)]))
print(json.dumps([readings, limit, base]))
