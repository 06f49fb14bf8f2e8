"""generate.py SEED SIZE: at most SIZE fields, bushy or deep, numbered at random, many with equal or no demand."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 2000))
n = rng.randint(max(1, size // 2), size)
reach = rng.choice([2, 4, n])
names = list(range(n))
rng.shuffle(names)
parent = [-1] * n
for i in range(1, n):
    parent[names[i]] = names[rng.randint(max(0, i - reach), i - 1)]
highest = rng.choice([1, 3, 10**9])
dry = rng.choice([0.0, 0.3, 0.8])
demand = [0 if rng.random() < dry else rng.randint(0, highest) for _ in range(n)]
count = rng.randint(n // 2, n)
first = [rng.randrange(n) for _ in range(count)]
second = [rng.randrange(n) for _ in range(count)]
print(json.dumps([parent, demand, first, second]))
