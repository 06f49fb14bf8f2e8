"""generate.py SEED SIZE: at most SIZE chambers, long or well connected caves, some of them under water."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(2, min(size, 300))
n = rng.randint(max(2, size // 2), size)
m = min(1000, rng.randint(n // 2, 5 * n // 2))
k = rng.choice([0, 1, 2, 3, min(50, n // 4)])
highest = rng.choice([10, 100, 10**9])
d = rng.choice([0, highest // 10, highest // 3, highest])
wet = rng.choice([0.1, 0.4, 0.7])
reach = rng.choice([1, 3, n])
names = list(range(2, n))
rng.shuffle(names)
names = [1] + names + [n]
print(n, m, k, d)
for i in range(m):
    a = i if i < n - 1 else rng.randrange(n - 1)
    b = min(n - 1, a + rng.randint(1, reach))
    ends = [names[a], names[b]]
    rng.shuffle(ends)
    print(*ends, rng.randint(1, highest), "wet" if rng.random() < wet else "dry")
