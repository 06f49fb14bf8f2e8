"""generate.py SEED SIZE: at most SIZE pieces; most of the time everything that is known can be respected."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 2000))
n = rng.randint(max(1, size // 2), size)
m = rng.randint(0, rng.choice([n, n, 3 * n // 2]))
north = [rng.random() < 0.5 for _ in range(n + 1)]
honest = rng.choice([1.0, 1.0, 1 - 1 / (n + 1), 0.8])
single = rng.choice([0.0, 0.05, 0.3])
known = []
for _ in range(m):
    a, b = rng.randint(1, n), rng.randint(1, n)
    truth = rng.random() < honest
    if rng.random() < single:
        known.append(("north" if north[a] == truth else "south", a))
    elif truth or a != b:
        known.append(("clone" if (north[a] == north[b]) == truth else "fight", a, b))
print(n, len(known))
highest = rng.choice([3, 100, 10**6])
print(*(rng.randint(1, highest) for _ in range(n)))
for thing in known:
    print(*thing)
