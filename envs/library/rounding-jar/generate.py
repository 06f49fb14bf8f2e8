"""generate.py SEED SIZE: at most SIZE customers."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
count = rng.randint(max(1, size // 2), size)
coin = rng.choice([1, 2, 4, 5, 10, 20, 25, 50, 100, rng.randint(1, 100)])
highest = rng.choice([200, 2000, 10**7])
print(count, coin)
for _ in range(count):
    cents = rng.randint(1, highest)
    if rng.random() < 0.4:
        cents = min(10**7, cents // coin * coin + (coin + 1) // 2)
    shapes = [f"{cents // 100}.{cents % 100:02}"]
    if cents % 10 == 0:
        shapes.append(f"{cents // 100}.{cents // 10 % 10}")
    if cents % 100 == 0:
        shapes.append(f"{cents // 100}")
    print(rng.choice(["cash", "cash", "back", "back", "card"]), rng.choice(shapes))
