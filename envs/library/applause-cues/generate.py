"""generate.py SEED SIZE: a strip of at most SIZE symbols."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 20000))
length = rng.randint(max(1, size // 2), size)
actors = "abcdefghijklmnopqrstuvwxyz"[: rng.choice([1, 2, 4, 26])]
bows = rng.choice([0.5, 0.2, 5 / length])
curtains = rng.choice([0, 0.02, 0.1, 3 / length])
strip = ""
for _ in range(length):
    symbol = rng.choice(actors)
    if rng.random() < bows:
        symbol = symbol.upper()
    strip += "|" if rng.random() < curtains else symbol
print(rng.choice([0, 1, 2, rng.randint(0, 10), rng.randint(0, length)]))
print(strip)
