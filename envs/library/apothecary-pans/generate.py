"""generate.py SEED SIZE: weights up to 2^SIZE grains; up to 2^10 for at most 40 powders."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 30))
few = size <= 10
count = rng.randint(size // 2 + 1, min(size + 1, 9) if few else size + 1)
weights = [2 ** i for i in rng.sample(range(size + 1), count)]
powders = rng.randint(1, 40 if few else 300)
print(count, powders)
print(*weights)
for _ in range(powders):
    if rng.random() < 0.7:
        x = abs(sum(weight * rng.choice([-1, 0, 1]) for weight in weights))
    else:
        x = rng.randint(1, 2 ** (size + 1))
    print(max(1, min(x, 10 ** 9)))
