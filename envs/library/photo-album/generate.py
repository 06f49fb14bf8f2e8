"""generate.py SEED SIZE: at most SIZE photos; prices of the same order as the differences, so that they compete."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 2000))
count = rng.randint(max(1, size // 2), size)
most = rng.randint(1, 50 if size > 50 else min(size, 6))
top = rng.choice([2, 10, 1000])
high_price = 100000 if rng.random() < 0.1 else top
photos = []
light = rng.randint(-top, top)
for _ in range(count):
    if rng.random() < 0.25:
        light = rng.randint(-top, top)
    photos.append(max(-top, min(top, light + rng.randint(-1, 1))))
print(count, most, rng.randint(0, high_price), rng.randint(0, high_price))
print(*photos)
