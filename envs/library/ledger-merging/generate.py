"""generate.py SEED SIZE: at most SIZE slips, some with stretches and ties."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
count = rng.randint(max(1, size // 2), max(1, min(size, 800)))
highest = rng.choice([3, 9, 99, 10**9])
slips = []
while len(slips) < count:
    part = [rng.randint(-highest if highest > 9 else 0, highest) for _ in range(rng.choice([1, 2, 3, 5, 9]))]
    order = rng.randint(0, 2)
    if order < 2:
        part.sort(reverse=order == 1)
    slips += part
print(count)
print(*slips[:count])
