"""generate.py SEED SIZE: labels with at most SIZE characters."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 18))
modulus = rng.choice([1, 2, 7, 9, 10, 11, 97, rng.randint(1, 97)])
weights = [rng.randint(0, rng.choice([1, 10, 100])) for _ in range(rng.randint(1, 18))]
labels = []
for _ in range(rng.randint(1, 8)):
    length = rng.randint(max(1, size // 2), size)
    label = [str(rng.randrange(10)) for _ in range(length)]
    label[0] = str(rng.randint(1, 9))
    most = min(length, 15) if size > 5 else min(length, 4)
    for place in rng.sample(range(length), rng.randint(0, most)):
        label[place] = "?"
    labels.append("".join(label))
print(modulus, rng.randrange(modulus), len(weights))
print(*weights)
print(len(labels))
print("\n".join(labels))
