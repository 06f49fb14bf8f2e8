"""generate.py SEED SIZE: at most SIZE labels; many begin like another one."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(0, min(size, 200))
digits = rng.choice(["01", "059", "0123456789"])
letters = rng.choice(["aA", "abAB", "rosaROSA"])


def run(chars, longest):
    return "".join(rng.choice(chars) for _ in range(rng.randint(1, longest)))


def piece():
    kind = rng.randrange(6)
    if kind == 0:
        return run(letters, 3)
    if kind == 1:
        return run(digits, 3) + "." + run(digits, 3)
    return run(rng.choice([digits, letters, ".", "-", "."]), 2)


labels = []
for _ in range(rng.randint(size // 2, size)):
    label = rng.choice(labels) if labels and rng.random() < 0.5 else piece()
    label = label[: rng.randint(1, len(label))]
    for _ in range(rng.randint(0, 4)):
        label += piece()
    if rng.random() < 0.2:
        label = label.swapcase()
    labels.append(label[:30])
print(json.dumps([labels]))
