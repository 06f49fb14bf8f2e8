"""generate.py SEED SIZE: at most SIZE commands; below 100 of them for at most 8 lamps."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 400))
width = rng.randint(1, 8) if size < 100 else rng.randint(20, 30)
dense = rng.choice([0.2, 0.5, 0.5, 0.8])
cords = []


def pattern():
    """Often one that the cords can make."""
    if cords and rng.random() < 0.4:
        made = 0
        for cord in cords:
            made ^= cord * rng.randint(0, 1)
    else:
        made = sum((rng.random() < dense) << bit for bit in range(width))
    return made


lines = []
for _ in range(rng.randint(max(1, size // 2), size)):
    command = rng.choice("hang hang hang hang match match brightest count cut".split())
    if command == "hang":
        cords.append(pattern())
        lines.append(f"hang {cords[-1]:0{width}b}")
    elif command == "cut":
        lines.append("cut")
        cords = cords[:-1]
    elif command == "match":
        lines.append(f"match {pattern():0{width}b} {pattern():0{width}b}")
    elif command == "brightest":
        lines.append(f"brightest {pattern():0{width}b}")
    else:
        lines.append("count")
lines[rng.randrange(len(lines))] = "count"
print(width, len(lines))
print("\n".join(lines))
