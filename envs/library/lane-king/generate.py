"""generate.py SEED SIZE: at most SIZE bowlers; fewer than 6 of them play few games."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(2, min(size, 8))
count = rng.randint(max(2, size - 2), size)
base, spread = rng.randint(1, 50), rng.choice([0, 2, 4, 8, 50])
skills = [base + rng.randint(0, spread) for _ in range(count)]
most = 10**15 if size > 5 else 300
print(json.dumps([skills, rng.randint(1, rng.choice([3, 10])), rng.randint(1, rng.choice([10, most]))]))
