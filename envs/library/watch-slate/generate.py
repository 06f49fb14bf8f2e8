"""generate.py SEED SIZE: at most SIZE commands."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
count = rng.randint(max(1, size // 2), size)
most = rng.choice([2, 5, 50 if size > 25 else 8])
ships = rng.choice([3, 8, 1000])
weights = rng.choice([[5, 1, 2, 2, 1], [6, 3, 2, 2, 0], [8, 1, 3, 3, 0.3]])
print(rng.randint(1, most), count)
for left in range(count, 0, -1):
    name = rng.choices(["note", "wipe", "where", "back", "new"], weights)[0]
    if left == 1:
        name = "where"
    if name in ("note", "where"):
        print(name, rng.randint(1, ships))
    elif name == "wipe":
        print(name)
    else:
        print(name, rng.randint(1, most))
