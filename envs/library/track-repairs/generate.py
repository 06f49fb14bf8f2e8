"""generate.py SEED SIZE: at most SIZE periods in each list; above 50 of them times are long."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 500))
last = 10**9 if size > 50 else rng.choice([4, 12, 30]) * size


def periods():
    """Between random bounds every second stretch, but sometimes two that touch."""
    count = rng.randint(1, min(size, last // 4))
    bounds = sorted(rng.sample(range(last + 1), 2 * count))
    pairs = [[bounds[i], bounds[i + 1]] for i in range(0, 2 * count, 2)]
    for before, after in zip(pairs, pairs[1:]):
        if rng.random() < 0.25:
            after[0] = before[1]
    return pairs


closed, shifts = periods(), periods()
longest = max(1, last // len(closed) // rng.choice([1, 2, 5, 100]))
print(len(closed), len(shifts), rng.randint(1, longest), rng.choice([0, rng.randint(0, longest), rng.randint(0, 3 * longest)]))
for start, end in closed + shifts:
    print(start, end)
