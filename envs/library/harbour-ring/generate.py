"""generate.py SEED SIZE: a ring of at most 26 letters and at most SIZE moves."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1000))
letters = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
if rng.random() < 0.3:
    letters = list("AEIOUXYZ")
rng.shuffle(letters)
ring = "".join(letters[: rng.randint(1, min(len(letters), size + 2))])
farthest = rng.choice([1, 3, 30, 10**12])
zeros = rng.choice([0.01, 0.1, 0.3])
count = rng.randint(max(1, size // 2), size)
moves = [0 if rng.random() < zeros else rng.randint(-farthest, farthest) for _ in range(count)]
print(json.dumps([ring, moves]))
