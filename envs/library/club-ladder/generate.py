"""generate.py SEED SIZE: at most SIZE commands."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
count = rng.randint(max(1, size // 2), size)
names = ["ann", "bo", "cy", "dee", "ed", "flo", "guy", "hal", "ida", "jo", "kit", "lou", "max", "ned", "oz"]
if size > 25:
    names += [first + last for first in "abcdefgh" for last in ("rook", "pawn", "king")]
names = names[: rng.randint(2, len(names))]
weights = rng.choice([[4, 8, 1, 2, 2, 1], [3, 4, 2, 1, 1, 3], [3, 10, 0.4, 2, 1, 1]])
present = []
print(count)
for left in range(count, 0, -1):
    command = rng.choices(["enter", "beat", "quit", "beside", "count", "top"], weights)[0]
    absent = sorted(set(names) - set(present))
    if len(present) < 2 and command not in ("top", "enter") or len(present) > 1 and left > 2 * len(absent) > 20:
        command = "enter"
    if command == "enter" and not absent:
        command = "beat"
    if left == 1:
        command = "top"
    if command == "enter":
        present.append(rng.choice(absent))
        print(command, present[-1])
    elif command == "top":
        print(command, rng.randint(1, rng.choice([3, 20, 300])))
    elif command in ("quit", "beside"):
        name = rng.choice(present)
        print(command, name)
        if command == "quit":
            present.remove(name)
    else:
        print(command, *rng.sample(present, 2))
