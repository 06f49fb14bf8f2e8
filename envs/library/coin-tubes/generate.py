"""generate.py SEED SIZE: at most SIZE commands."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 150))
kinds = rng.randint(1, 5)
values = rng.choice([[200, 100, 50, 20, 10], [25, 10, 9, 4, 1], [7, 5, 3, 2, 1], [60, 45, 30, 20, 5], [10, 8, 6, 4, 2]])
values = sorted(rng.sample(values, kinds), reverse=True)
capacity = rng.randint(1, rng.choice([3, 8]))
slots = rng.randint(1, 3)
count = rng.randint(max(1, size // 2), size)
print(kinds, capacity, slots, count)
print(*values)
print(*(rng.randint(0, capacity) for _ in values))
step = values[-1] if rng.random() < 0.7 else 1
prices = [step * rng.randint(1, max(1, 2 * values[0] // step)) for _ in range(slots)]
for price in prices:
    print(price, rng.randint(0, rng.choice([2, 20])))
for _ in range(count):
    slot = rng.randint(1, slots)
    kind = rng.random()
    if kind < 0.08:
        print("empty")
    elif kind < 0.16:
        print("fill", slot, rng.randint(0, 4))
    else:
        coins = []
        enough = prices[slot - 1] - rng.choice([0, 0, 0, 0, 1])
        while sum(coins) < enough and len(coins) < 12:
            coins.append(rng.choice(values))
        print("buy", slot, len(coins), *coins)
