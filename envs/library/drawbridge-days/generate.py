"""generate.py SEED SIZE: at most SIZE islands; with more than 20 of them the periods may be very long."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 200))
islands = rng.randint(max(1, size * 2 // 3), size)
longest = rng.choice([10, 1000, 10**9]) if size > 20 else rng.choice([3, 9])
bridges = []
if islands > 1:
    chain = rng.random() < 0.5
    for island in range(2, islands + 1):
        if rng.random() < 0.95:
            near = max(1, island - 3) if chain else 1
            bridges.append((rng.randint(near, island - 1), island))
    for _ in range(rng.randint(0, min(1000 - len(bridges), islands if chain else 4 * islands))):
        a = rng.randint(1, islands - 1)
        bridges.append((a, rng.randint(a + 1, min(islands, a + 4) if chain else islands)))
print(islands, len(bridges))
for a, b in bridges:
    if rng.random() < 0.5:
        a, b = b, a
    print(a, b, rng.randint(1, longest))
