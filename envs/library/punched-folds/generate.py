"""generate.py SEED SIZE: a sheet of at most SIZE columns and rows."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 10**9))
width, height = rng.randint(max(1, size // 2), size), rng.randint(1, size)
now = {"LR": width, "TB": height}
sides, amounts = [], []
for _ in range(rng.randint(0, 8)):
    axis = rng.choice(["LR", "TB", "LR"])
    if now[axis] == 1:
        continue
    half = now[axis] // 2
    amount = rng.choice([half, rng.randint(1, now[axis] - 1), max(1, half - rng.randint(0, half // 3))])
    sides.append(rng.choice(axis))
    amounts.append(amount)
    now[axis] = max(amount, now[axis] - amount)
column, row = rng.randint(0, now["LR"] - 1), rng.randint(0, now["TB"] - 1)
print(json.dumps([width, height, "".join(sides), amounts, column, row]))
