"""generate.py SEED SIZE: at most SIZE notes for each violin; intervals that are good, bad, or all the same."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 40))
highest = rng.choice([3, 30, 127])
first, second = ([rng.randint(0, highest) for _ in range(rng.randint(max(1, size // 2), size))] for _ in range(2))
best = rng.choice([0, 2, 9, 1000])
points = [rng.randint(rng.choice([-best, 0]), best) for _ in range(12)]
alone = rng.choice([0, -1, rng.randint(-best, best)])
print(json.dumps([first, second, points, alone, rng.randint(0, 4)]))
