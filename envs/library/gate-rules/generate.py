"""generate.py SEED SIZE: a rule of about SIZE sensors, with as few parentheses as it needs or some more."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
names = ["fan", "belt", "door", "smoke", "light", "no", "ore", "an", "gas", "pump"][:rng.randint(2, 10)]


def single(left):
    if left <= 1:
        text = rng.choice(names)
    elif rng.random() < 0.35:
        parts = rng.randint(1, min(4, left))
        inner = rng.choice([",", ", ", " , "]).join(rule(max(1, left // parts)) for _ in range(parts))
        text = rng.choice(["{} of ({})", "{} of({})", "{}of ( {} )"]).format(rng.randint(0, parts + 1), inner)
    else:
        text = rng.choice(["({})", "( {} )"]).format(rule(left))
    return rng.choice(["not ", "not not ", "not  "]) + text if rng.random() < 0.25 else text


def rule(left):
    parts = []
    while left > 0:
        part = rng.randint(1, left) if rng.random() < 0.3 else 1
        parts.append(single(part))
        left -= part
    text = parts[0]
    for part in parts[1:]:
        text += f" {rng.choice(['and', 'and', 'or', 'or', 'unless', 'else', 'else'])} {part}"
    return text


while True:
    text = rule(rng.randint(1, max(1, min(size, 60))))
    if len(text) <= 300:
        break
situations = []
for _ in range(rng.randint(1, 8)):
    known = [name for name in names if rng.random() < 0.7]
    situations.append(" ".join(rng.choice(["", "-"]) + name for name in known))
print(json.dumps([text, situations]))
