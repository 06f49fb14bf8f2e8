"""generate.py SEED SIZE: at most SIZE entries in each log; above 20 of them with large numbers."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 400))
large = size > 20
longest = 10**9 // size if large else rng.choice([1, 3, 20])
amount = 10**6 if large else rng.choice([1, 4, 20])
capacity = rng.choice([0, amount, longest * amount // 2, 2 * longest * amount]) if rng.random() < 0.9 else 10**12
capacity = min(capacity, 10**12)
logs = [[(rng.randint(1, longest), rng.randint(0, amount)) for _ in range(rng.randint(max(1, size // 2), size))] for _ in range(2)]
print(len(logs[0]), len(logs[1]), capacity, rng.randint(0, capacity))
for log in logs:
    for days, units in log:
        print(days, units)
