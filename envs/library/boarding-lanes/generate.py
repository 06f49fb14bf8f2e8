"""generate.py SEED SIZE: at most SIZE commands; up to 20 of them have small groups."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
count = rng.randint(max(1, size // 2), size)
lanes = rng.randint(2, 3 if size <= 20 else rng.choice([3, 20]))
most = rng.choice([3, 8]) if size <= 20 else rng.choice([8, 10**12])
flights = rng.sample(["LH40", "BA7", "QF1", "X", "AAA111", "9W"], rng.randint(1, 4))
weights = rng.choice([[6, 3, 1, 3, 1], [4, 2, 2, 4, 1], [8, 4, 1, 1, 1]])
print(lanes, count)
for left in range(count, 0, -1):
    name = rng.choices(["join", "board", "merge", "tail", "last"], weights)[0]
    if left == 1:
        name = "board"
    a, b = rng.sample(range(1, lanes + 1), 2)
    k = rng.randint(1, rng.choice([most, most // 2 + 1]))
    words = {"join": [rng.choice(flights), k], "board": [k], "merge": [b], "tail": [b, k], "last": []}[name]
    print(name, a, *words)
