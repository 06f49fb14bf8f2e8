"""generate.py SEED SIZE: at most SIZE marks, close together or far apart."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(0, min(size, 80))
count = rng.randint(size // 2, size)
length = rng.choice([count + 1, 3 * count + 5, 1000, 10**9])
marks = sorted(rng.sample(range(1, length), count))
hardest = rng.choice([0, 10, length // (count + 1), length])
hardness = [rng.randint(0, hardest) for _ in marks]
steady = rng.choice([0, length // 3, length // 2, rng.randint(0, length)])
print(json.dumps([length, marks, hardness, steady]))
