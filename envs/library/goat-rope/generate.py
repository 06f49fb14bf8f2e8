"""generate.py SEED SIZE: at most SIZE tufts; above 50 of them with large coordinates."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
count = rng.randint(max(1, size // 2), size)
longest = 10**6 if size > 50 else rng.choice([3, 6, 12])
width, height = rng.randint(1, longest), rng.randint(1, longest)
ring = rng.choice([
    (rng.randint(0, width), rng.choice([0, height])),
    (rng.choice([0, width]), rng.randint(0, height)),
])
print(width, height, *ring)
print(count)
reach = min(10**6, rng.choice([longest + 2, 2 * longest]))
for _ in range(count):
    x, y = rng.randint(-reach, reach), rng.randint(-reach, reach)
    kind = rng.randint(0, 9)
    if kind == 0:
        x = rng.choice([0, width])
    elif kind == 1:
        y = rng.choice([0, height])
    print(x, y)
