"""generate.py SEED SIZE: at most SIZE gifts, small ones (many ties) or large ones."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 600))
count = rng.randint(max(1, size // 2), size)
highest = rng.choice([0, 1, 3, 50, 100000])
lowest = rng.choice([-highest, 0, -highest // 3])
gifts = [rng.randint(lowest, highest) for _ in range(count)]
print(json.dumps([gifts, rng.randint(1, 6)]))
