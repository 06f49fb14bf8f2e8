"""generate.py SEED SIZE: at most SIZE fields, and about as many proposals."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 2000))
n = rng.randint(max(1, size // 2), size)
count = rng.randint(n // 2, min(2000, 2 * n))
highest = rng.choice([2, 10, 10**9 if n > 100 else 100])
shift = rng.choice([0, 0, highest // 2])
balance = [max(-highest, rng.randint(-highest, highest) - shift) for _ in range(n)]
reach = rng.choice([2, n])
first, second = [], []
for _ in range(count):
    a = rng.randrange(n)
    b = min(n - 1, max(0, a + rng.randint(-reach, reach)))
    first.append(a)
    second.append(b)
limit = rng.choice([n, rng.randint(1, n), min(n, 3)])
print(json.dumps([balance, first, second, limit]))
