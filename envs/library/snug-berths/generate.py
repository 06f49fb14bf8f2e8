"""generate.py SEED SIZE: at most SIZE commands; up to 20 of them for a short quay."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 200))
count = rng.randint(max(1, size // 2), size)
length = rng.randint(1, 40) if size <= 20 else rng.choice([60, 300, rng.randint(1000, 10**9)])
distance = rng.choice([0, 0, 1, rng.randint(0, min(1000, length // 8))])
longest = max(1, length // rng.choice([1, 3, 5, 10]))
leaving = rng.choice([0.2, 0.4, 0.5])
present = []
print(length, distance, count)
for _ in range(count):
    if present and rng.random() < leaving:
        print("leave", present.pop(rng.randrange(len(present))))
        continue
    name = "".join(rng.choice("abcdefgh") for _ in range(3))
    while name in present:
        name = "".join(rng.choice("abcdefgh") for _ in range(4))
    present.append(name)
    print("arrive", name, rng.randint(1, longest))
