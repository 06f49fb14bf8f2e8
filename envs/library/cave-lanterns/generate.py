"""generate.py SEED SIZE: at most SIZE chambers, bushy or deep, numbered at random."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 2000))
count = rng.randint(max(1, size // 2), size)
reach = rng.choice([1, 3, count])
names = list(range(count))
rng.shuffle(names)
parent = [-1] * count
for i in range(1, count):
    parent[names[i]] = names[rng.randint(max(0, i - reach), i - 1)]
share = rng.choice([0.02, 0.1, 0.3])
strongest = rng.choice([2, 4, max(2, count // 3)])
lantern = [rng.randint(1, strongest) if rng.random() < share else 0 for _ in range(count)]
print(json.dumps([parent, lantern]))
