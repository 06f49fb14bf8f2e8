"""generate.py SEED SIZE: a hedge of at most SIZE plots, most of them free; some rules may be broken already."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 100))
count = rng.randint(max(1, size // 2), size)
settled = rng.choice([0, 0.1, 0.3, 0.6])
plots = []
for _ in range(count):
    plots.append(rng.choice("TTLLG") if rng.random() < settled else "?")
fewest = plots.count("T")
print(json.dumps(["".join(plots), rng.randint(fewest, max(fewest, count * 2 // 3))]))
