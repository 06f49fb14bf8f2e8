"""generate.py SEED SIZE: a floor of at most SIZE by SIZE cells, or a long narrow one."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 5))
most = {1: 1, 2: 4, 3: 9, 4: 12, 5: 20}[size]
while True:
    h, w = rng.randint(1, size + 1), rng.randint(1, size + 1)
    if h * w <= most:
        break
pillars = rng.choice([0, 0, 0.1, 0.3])
plan = ["".join("#" if rng.random() < pillars else "." for _ in range(w)) for _ in range(h)]
cells = sum(row.count(".") for row in plan)
halves = rng.randint(0, min(20, cells // 2 + 1))
if rng.random() < 0.7:
    halves = min(20, halves - (halves + cells) % 2) if halves > 0 else cells % 2
print(json.dumps([plan, halves]))
