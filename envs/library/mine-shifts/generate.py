"""generate.py SEED SIZE: at most SIZE chambers, now and then with a contradiction; with more than 20, gas may stay long."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1000))
n = rng.randint(max(1, size // 2), size)
m = rng.randint(0, 2 * n)
c = rng.choice([1, 2, 3, max(1, min(100, n // 5))])
names = list(range(1, n + 1))
rng.shuffle(names)
reach = rng.choice([1, 3, n])
pairs = []
for _ in range(m):
    a = rng.randrange(n)
    b = min(n - 1, a + rng.randint(1, reach))
    if a != b:
        pairs.append((names[a], names[b]))
if rng.random() < 0.3:
    for _ in range(rng.randint(1, 1 + n // 20)):
        pairs.append((rng.choice(names), rng.choice(names)))
longest = rng.choice([0, 1, 4, 10**9 if n > 20 else 8])
highest = rng.choice([0, 3, 1000])
print(n, len(pairs), c)
print(*(rng.randint(0, highest) for _ in range(n)))
print(*(rng.randint(0, longest) for _ in range(n)))
for a, b in pairs:
    print(a, b)
