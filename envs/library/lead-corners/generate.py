"""generate.py SEED SIZE: a window of at most SIZE rows and columns, mostly of one colour."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 40))
rows, columns = rng.randint(max(1, size // 2), size), rng.randint(max(1, size // 2), size)
colours = rng.choice(["a", "ab", "rgb", "redgln"])
mixed = rng.choice([0.1, 0.3, 1])
print(json.dumps([["".join(rng.choice(colours) if rng.random() < mixed else colours[0] for _ in range(columns)) for _ in range(rows)]]))
