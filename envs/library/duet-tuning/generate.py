"""generate.py SEED SIZE: lists of at most SIZE pitches, some of them close together."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1000))
highest = rng.choice([3, 20, 200, 10**9])
lists = []
for _ in range(2):
    lowest = rng.choice([0, 0, highest // 2])
    lists.append([rng.randint(lowest, highest) for _ in range(rng.randint(max(1, size // 2), size))])
duets = len(lists[0]) * len(lists[1])
print(json.dumps([*lists, rng.choice([1, duets, rng.randint(1, duets), rng.randint(1, duets)])]))
