"""generate.py SEED SIZE: numbers up to SIZE."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 10**9))
rolls = rng.randint(max(1, size // 4), size)
root = int(rolls**0.5)
least = rng.choice([1, rng.randint(1, 1 + root), rng.randint(1, 1 + rolls // 3), rng.randint(1, size)])
first = rng.choice([1, rng.randint(1, 1 + root), rng.randint(1, size)])
last = rng.choice([size, rng.randint(first, size), min(size, max(first, rolls + rng.randint(-2, 2)))])
print(rolls, least, first, last)
