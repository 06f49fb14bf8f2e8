"""generate.py SEED SIZE: at most SIZE lamps; above 20 of them in a town that may be large."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(0, min(size, 60))
count = rng.randint(size // 2, size)
large = size > 20
width, height = (rng.randint(1, rng.choice([300, 10**9]) if large else 12) for _ in range(2))
reach = rng.choice([60, 200]) if large else rng.choice([1, 3, 8])
margin = reach + 1


def place(length):
    if length > 1000:
        return rng.choice([rng.randint(1 - margin, 3 * margin), rng.randint(1 - margin, 3 * margin), length - rng.randint(-margin, margin)])
    return rng.randint(-margin, length + margin) if rng.random() < 0.5 else rng.randint(1, length)


print(width, height, count)
for _ in range(count):
    print(place(width), place(height), rng.randint(0, reach))
