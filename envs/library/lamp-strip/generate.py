"""generate.py SEED SIZE: at most SIZE commands for a strip that may be as wide as it can."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
commands = max(1, min(size, 1000))
width = rng.choice([rng.randint(1, 60), 60, rng.randint(1, 8)])
lines = []
for _ in range(commands - 1):
    button = rng.choice(["FLIP", "FLIP", "TURN", "TURN", "UNDO", "COUNT", "LONE"])
    if button == "FLIP":
        left, right = sorted(rng.randint(1, width) for _ in range(2))
        button += f" {left} {right}"
    elif button == "TURN":
        button += f" {rng.choice([rng.randint(0, 2 * width), rng.randint(0, 10**9)])}"
    lines.append(button)
lines.append(rng.choice(["COUNT", "LONE"]))
print(width, commands)
print("".join(rng.choice("01") for _ in range(width)))
print("\n".join(lines))
