"""generate.py SEED SIZE: a register with at most SIZE cells; few tickets below size 10."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 12))
width = rng.randint(max(1, size // 2), size)
full = (1 << width) - 1
taps = rng.choice([full, 0, full & ~1, 1, rng.randint(0, full), rng.randint(0, full), rng.randint(0, full)])
tickets = rng.randint(0, rng.choice([5, 40, 300])) if size < 10 else rng.randint(0, 10**12)
print(json.dumps([width, taps, rng.choice([0, rng.randint(0, full), rng.randint(0, full)]), tickets]))
