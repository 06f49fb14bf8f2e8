"""generate.py SEED SIZE: at most SIZE arms; with more than 50 of them there may be much water."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 2000))
n = rng.randint(max(1, size // 2), size)
w = rng.choice([rng.randint(0, 20), 5 * n, 10**9 if n > 50 else 300, 10**12 if n > 50 else 50])
reach = rng.choice([2, 5, n])
parents = [0, 0]
share = [0, w]
leaving = [0] * (n + 1)
for i in range(2, n + 1):
    parents.append(rng.randint(max(1, i - reach), i - 1))
    leaving[parents[i]] += 1
wide = rng.choice([1, 2, 3])
print(n, w)
for i in range(2, n + 1):
    fair = share[parents[i]] // leaving[parents[i]] + 1
    capacity = rng.choice([0, fair, rng.randint(0, fair), rng.randint(0, wide * fair), wide * fair])
    share.append(min(capacity, fair))
    print(parents[i], capacity)
