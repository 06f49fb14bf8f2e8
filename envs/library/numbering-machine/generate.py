"""generate.py SEED SIZE: at most SIZE wheels; with more than 4 of them, springs may be strong."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 9))
count = rng.randint(max(1, size // 2), size)
sizes = [rng.randint(2, rng.choice([3, 10, 16])) for _ in range(count)]
faces = [rng.choice([0, rng.randrange(s), rng.randrange(s), s - 1]) for s in sizes]
highest = 10**9 if size > 4 else rng.choice([5, 100, 4000])
springs = []
period = 1
for s in reversed(sizes):
    reach = min(10**9, highest // period)
    springs.insert(0, rng.choice([reach, rng.randint(reach // 2, reach), min(10**9, reach + rng.randint(0, 3))]))
    period *= s
print(count)
print(*sizes)
print(*faces)
print(*springs)
