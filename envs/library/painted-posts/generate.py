"""generate.py SEED SIZE: at most SIZE posts; above 50 of them also with large coordinates."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 200))
count = rng.randint(max(1, size // 2), size)
reach = rng.choice([6, 30, 10**6]) if size > 50 else rng.choice([1, 2, 3, 6])
kind = rng.choice(["square", "wide", "line"] + ["square"] * 3)
posts = {}
for _ in range(3 * count):
    x, y = rng.randint(-reach, reach), rng.randint(-reach, reach)
    if kind == "wide":
        y = y % 3
    if kind == "line" and rng.random() < 0.9:
        y = 1 - x
    if len(posts) < count and abs(y) <= 10**6:
        posts[x, y] = None
print(len(posts))
for x, y in posts:
    print(x, y)
