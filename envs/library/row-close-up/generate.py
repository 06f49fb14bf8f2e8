"""generate.py SEED SIZE: a few rows of at most SIZE seats."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 400))
rows = rng.randint(1, 4)
print(rows)
letters = rng.choice(["ab", "abC", "abcdXY"])
for _ in range(rows):
    free, broken = rng.choice([(0.4, 0.05), (0.3, 0.2), (0.5, 0.1), (0.6, 0)])
    longest = rng.choice([1, 3, 5])
    length = rng.randint(max(1, size // 2), size)
    row = ""
    while len(row) < length:
        kind = rng.random()
        if kind < free:
            row += "." * rng.randint(1, 4)
        elif kind < free + broken:
            row += "#"
        else:
            row += rng.choice(letters) * rng.randint(1, longest)
    print(row[:length])
