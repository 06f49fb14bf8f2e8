"""generate.py SEED SIZE: at most SIZE readings and SIZE observations; above 300 of them with fewer digits."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1000))
seconds = rng.randint(max(1, size // 2), size)
observations = rng.randint(1, size)
period = rng.choice([1, 2, 3, rng.randint(1, seconds), rng.randint(1, 1 + seconds // 4)])
top = 99 if size > 300 else rng.choice([5, 100, 10**9])
print(seconds, observations, period)
print(*(rng.randint(-top, top) for _ in range(seconds)))
for _ in range(observations):
    print(*sorted(rng.randint(1, seconds) for _ in range(2)))
