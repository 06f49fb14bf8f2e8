"""generate.py SEED SIZE: at most SIZE steps."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 600))
count = rng.randint(max(1, size // 2), size)
weights = rng.choice([[3, 3, 2], [5, 3, 1], [2, 4, 3]])
strongest = rng.choice([3, 8, 8, 10**9 if size > 20 else 20])
most = rng.choice([1, 3, 600])
kinds = "".join(rng.choices("LST", weights, k=count - 1)) + "T"
amounts = []
for kind in kinds:
    limits = {"L": (0, rng.choice([0, 1000])), "S": (1, strongest), "T": (1, most)}
    amounts.append(rng.randint(*limits[kind]))
print(json.dumps([kinds, amounts]))
