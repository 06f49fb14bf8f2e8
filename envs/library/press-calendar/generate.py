"""generate.py SEED SIZE: at most SIZE questions; with more than 50 of them they may lead far away."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 150))
count = rng.randint(max(1, size // 2), size)
far = 10**9 if size > 50 else 5000


def is_leap(year):
    return year % 4 == 0 and year % 128 != 0


print(count)
for _ in range(count):
    year = rng.choice([rng.randint(1, 150), 128 * rng.randint(1, 9) + rng.randint(-5, 5), rng.randint(1, 3000000)])
    kind = rng.randrange(6)
    if kind == 0:
        date = f"{year}/year"
    elif kind == 1 and is_leap(year):
        date = f"{year}/leap"
    elif kind == 2:
        date = f"{year}/{rng.choice([6, 7])}/{rng.choice([1, 2, 27, 28])}"
    else:
        date = f"{year}/{rng.randint(1, 13)}/{rng.randint(1, 28)}"
    reach = rng.choice([3, 200, 366, 1500, far])
    if rng.random() < 0.5:
        days = rng.randint(-min(reach, 365 * (year - 1)), 0)
    else:
        days = rng.randint(0, min(reach, 365 * (3000000 - year)))
    print(date, days)
