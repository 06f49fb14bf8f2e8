"""generate.py SEED SIZE: at most SIZE lines; a mistake in about a third of the lists."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
names = ["lamp", "green lamp", "dozen", "rope", "box", "7", "dozen egg", "hat 3", "tent"][:rng.randint(2, 9)]
lines = []
indentations = [rng.choice([0, 0, 2])]
previous = None
for _ in range(rng.randint(max(1, size // 2), size)):
    if rng.random() < 0.1:
        lines.append(rng.choice(["", "   ", "# rope", "  #2 box"]))
        continue
    if previous is not None:
        if rng.random() < 0.4 and len(indentations) < 5:
            indentations.append(indentations[-1] + rng.randint(1, 4))
        else:
            del indentations[rng.randint(1, len(indentations)):]
    previous = indentations[-1]
    quantity = rng.choice(["", "", "2 ", "3 ", "05 ", "2 dozen ", "1 ", "10 "])
    lines.append(" " * previous + quantity + rng.choice(names))
if previous is None:
    lines.append("rope")
elif rng.random() < 0.35:
    i = rng.randrange(len(lines))
    kind = rng.randint(0, 2)
    if kind == 0:
        lines[i] = lines[i][1:]
    elif kind == 1:
        lines[i] = " " * rng.randint(0, 5) + "0 " + rng.choice(["rope", "dozen hat"])
    else:
        lines[i] = " " + lines[i]
if not any(line.strip() and line.strip()[0] != "#" for line in lines):
    lines.append("rope")
print("\n".join(lines))
