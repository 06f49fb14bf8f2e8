"""generate.py SEED SIZE: at most SIZE basins, few or many inns; with more than 20 of them, hours may be long."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 60))
n = rng.randint(max(1, size // 2), size)
m = 0 if n == 1 else min(200, rng.randint(n - 1, 3 * n))
k = rng.choice([2, 5, 30 if n > 20 else 8])
longest = rng.choice([5, 20, 10**9 if n > 20 else 50])
inns = rng.choice([0.2, 0.5, 0.9])
hardest = rng.choice([max(1, k // 2), k, k + 1])
near = rng.choice([2, 3, n])
print(n, m, k)
print(*(rng.randint(1, longest) if rng.random() < inns else 0 for _ in range(n)))
names = list(range(2, n))
rng.shuffle(names)
names = [1] + names + [n]
for i in range(m):
    a = i if i < n - 1 else rng.randrange(n - 1)
    b = a + 1 if i < n - 1 else rng.randint(a + 1, min(n - 1, a + near))
    ends = [names[a], names[b]]
    rng.shuffle(ends)
    print(*ends, rng.randint(1, longest), rng.randint(0, hardest))
