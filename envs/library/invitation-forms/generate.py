"""generate.py SEED SIZE: a form with about SIZE fields."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
names = ["guest", "host", "a", "b", "note"][:rng.randint(1, 5)]
pieces = ["Dear ", " to ", "? ", "!", "*", " = ", "~~", "~{", "~}", "~a", "~?", ", ", "x", "and", "_", "(", ")"]


def text(fields):
    result = rng.choice(pieces) if rng.random() < 0.6 else ""
    while fields > 0:
        kind = rng.choice("}}?!**")
        inside = 0 if kind == "}" else rng.randint(0, fields - 1)
        result += "{" + rng.choice(names) + kind
        if kind != "}":
            result += text(inside) + "}"
        fields -= 1 + inside
        if rng.random() < 0.6:
            result += rng.choice(pieces)
    return result


while True:
    form = text(rng.randint(0, max(1, min(size, 60)))) or "-"
    if len(form) <= 300:
        break
values = []
for name in names:
    for _ in range(rng.choice([0, 0, 1, 1, 2, 3, 5])):
        values.append(name + "=" + rng.choice(["Al", "Bo", "Cy", "Di", "", "x=y", "{a}", "~", "}"]))
rng.shuffle(values)
print(json.dumps([form, values]))
