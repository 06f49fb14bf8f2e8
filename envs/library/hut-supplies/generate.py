"""generate.py SEED SIZE: at most SIZE days; fog, appetite and mice vary."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 100))
days = rng.randint(max(1, size // 2), size)
room = rng.randint(2, 30 if size > 10 else 7)
load = rng.randint(1, min(30, room + 2) if size > 10 else 4)
dear = rng.choice([3, 20, 10**6])
print(days, rng.randint(0, room), room, load, rng.choice([0, 1, rng.randint(0, dear)]), rng.randint(1, min(30, room + 1)))
fog = rng.choice([0, 0.1, 0.3])
hunger = min(load, max(1, room // 2))
for _ in range(days):
    fee = -1 if rng.random() < fog else rng.randint(0, dear)
    print(fee, rng.randint(0, dear), min(rng.randint(0, hunger), rng.randint(0, hunger)))
