"""generate.py SEED SIZE: at most SIZE members; with more than 20 of them, numbers may be large."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 200))
count = rng.randint(max(1, size // 2), size)
heaviest = rng.choice([3, 20, 1000]) if size <= 20 else rng.choice([5, 1000, 10**6])
bottles = rng.randint(0, rng.choice([count, 5 * count, 300])) if size <= 20 else rng.choice([10**9, rng.randint(0, 10**5)])
largest = max(1, rng.choice([bottles // count, 2 * bottles // count, 4 * bottles // count, bottles]))
kilos = [0 if rng.random() < 0.1 else rng.randint(1, heaviest) for _ in range(count)]
room = [0 if rng.random() < 0.1 else rng.randint(1, largest) for _ in range(count)]
print(json.dumps([bottles, kilos, room]))
