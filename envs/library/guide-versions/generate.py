"""generate.py SEED SIZE: at most SIZE versions, close to each other, and a rule about them."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 100))
numbers = rng.choice([[0, 1], [0, 1, 2, 10], [1, 9, 10, 11, 100], range(1000)])
stages = rng.choice([0, 0.3, 0.7])


def number():
    value = rng.choice(numbers)
    return str(value) if rng.random() < 0.9 else f"{value:0{rng.randint(1, 3)}}"


def version():
    text = ".".join(number() for _ in range(rng.randint(1, rng.choice([2, 4]))))
    if rng.random() < stages:
        text += rng.choice("abc") + number()
    return text


versions = [version() for _ in range(rng.randint(max(1, size // 2), size))]
choices = []
for _ in range(rng.randint(1, 3)):
    conditions = []
    for _ in range(rng.randint(1, 3)):
        wanted = rng.choice(versions) if rng.random() < 0.6 else version()
        if rng.random() < 0.3:
            wanted = wanted.split(".")[0]
        conditions.append(rng.choice([">=", "<", "!", "~", "="]) + wanted)
    choices.append(",".join(conditions))
print(json.dumps(["/".join(choices), versions]))
