"""generate.py SEED SIZE: at most SIZE drills; above 20 of them with large numbers."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 500))
large = size > 20
count = rng.randint(max(1, size // 2), size)
latest = rng.choice([10**3, 10**9]) if large else rng.choice([0, 5, 40])
slowest = 10**6 if large else rng.choice([1, 3, 10])
bit_life = rng.randint(1, 1000 if large else 4)
change = rng.choice([0, slowest, rng.randint(0, 10**6 if large else 12)])
target = rng.randint(1, 10**9 if large else rng.choice([3, 10, 40]))
ready = [rng.randint(0, latest) for _ in range(count)]
pace = [rng.randint(1, slowest) for _ in range(count)]
print(json.dumps([ready, pace, bit_life, change, target]))
