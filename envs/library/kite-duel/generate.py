"""generate.py SEED SIZE: at most SIZE kites in each team."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 100))
most = rng.choice([4, 12, 100, 10000])
first = [rng.randint(1, most) for _ in range(rng.randint(max(1, size // 2), size))]
second = [rng.randint(1, most) for _ in range(rng.randint(max(1, size // 2), size))]
gust = rng.choice([0, 1, rng.randint(0, most // 2), rng.randint(0, most)])
print(json.dumps([first, second, gust, rng.randint(1, rng.choice([size, 4 * size, 2000]))]))
