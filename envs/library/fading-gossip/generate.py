"""generate.py SEED SIZE: at most SIZE people; with more than 20 of them, minutes may be far apart."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 200))
n = rng.randint(max(1, size // 2), size)
m = 0 if n == 1 else min(1000, rng.randint(n, 5 * n))
span = rng.choice([m // 3 + 1, m, 3 * m + 1, 10**9 if n > 20 else m])
e = min(10**9, span + rng.choice([0, 0, 1, span // 5]))
h = rng.choice([0, 1, 2, 3, 5, 100])
f = rng.choice([span // 8, span // 4, span // 2, 3, 10**9])
print(n, m, h, f, e)
near = rng.choice([2, n])
for minute in sorted(rng.randint(0, span) for _ in range(m)):
    a = 1 if rng.random() < 0.1 else rng.randint(1, n)
    b = a
    while b == a:
        b = max(1, min(n, a + rng.randint(-near, near)))
    print(min(minute, e), a, b)
