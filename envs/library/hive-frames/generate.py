"""generate.py SEED SIZE: at most SIZE frames."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 2000))
count = rng.randint(max(1, size // 2), size)
top = rng.choice([4, 30, 999])
heavy = rng.randint(1, top + 1)
share = rng.choice([0, 0.2, 0.6])
frames = [0 if rng.random() < share else rng.randint(0, top) for _ in range(count)]
print(json.dumps([frames, heavy]))
