"""generate.py SEED SIZE: at most SIZE scenes with small or large casts."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 11))
scenes = rng.randint(max(1, size - 2), size)
actors = rng.randint(1, 8 if size > 3 else 4)
dearest = rng.choice([1, 5, 10**6])
longest = rng.choice([1, 3, 1000])
share = rng.choice([0.2, 0.4, 0.7])
print(scenes, actors)
print(*(rng.randint(0, dearest) for _ in range(actors)))
for _ in range(scenes):
    print(rng.randint(1, longest), "".join("x" if rng.random() < share else "." for _ in range(actors)))
