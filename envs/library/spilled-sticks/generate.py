"""generate.py SEED SIZE: at most SIZE sticks; above 30 of them with large coordinates."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 120))
count = rng.randint(max(1, size // 2), size)
reach = rng.choice([20, 10**6]) if size > 30 else rng.choice([1, 2, 3, 5])
length = 2 * reach if size <= 30 else rng.choice([2 * reach, reach // 2])
most = rng.choice([1, 3, 9, 1000])


def near(x):
    return max(-reach, min(reach, x + rng.randint(-length, length)))


print(count)
for _ in range(count):
    x, y = rng.randint(-reach, reach), rng.randint(-reach, reach)
    while True:
        u, v = near(x), near(y)
        kind = rng.randint(0, 5)
        if kind == 0:
            u = x
        elif kind == 1:
            v = y
        if (u, v) != (x, y):
            break
    print(x, y, u, v, rng.randint(1, most))
