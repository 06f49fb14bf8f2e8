"""generate.py SEED SIZE: at most SIZE commands, with a few reports that are wrong."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
count = rng.randint(max(1, size // 2), size)
kites = rng.randint(1, max(2, min(200, size // rng.choice([2, 3, 6]))))
most = rng.choice([0, 2, 10, 500000])
height = [rng.randint(-most, most) for _ in range(kites + 1)]
reports = rng.choice([2, 4, 8])
print(kites, count)
for left in range(count, 0, -1):
    a, b = rng.randint(1, kites), rng.randint(1, kites)
    name = rng.choices(["report", "above", "top", "spread"], [reports if left > 1 else 0, 1, 1, 1])[0]
    if name == "report":
        wrong = rng.choice([-1, 1, most]) if rng.random() < 0.15 else 0
        print(name, a, b, max(-10**6, min(10**6, height[a] - height[b] + wrong)))
    elif name == "above":
        print(name, a, b)
    else:
        print(name, a)
