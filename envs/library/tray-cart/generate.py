"""generate.py SEED SIZE: at most SIZE commands."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
count = rng.randint(max(1, size // 2), size)
numbers = rng.choice([4, 10, 1000])
last = rng.choice([5, 20, 10**9 if size > 25 else 40])
weights = rng.choice([[6, 3, 1, 1], [5, 2, 1, 3], [9, 4, 0.5, 0.7]])
present = set()
print(rng.choice([0, 1, rng.randint(0, last), last // 4]), count)
for left in range(count, 0, -1):
    name = rng.choices(["sow", "shift", "scrap", "harvest"], weights)[0]
    tray = rng.randint(1, numbers)
    if name in ("shift", "scrap") and present and rng.random() < 0.9:
        tray = rng.choice(sorted(present))
    if name == "sow" and tray in present:
        name = "shift"
    if left == 1:
        name = "harvest"
    if name == "harvest":
        print(name, rng.randint(0, last), rng.randint(1, rng.choice([2, 20])))
    elif name == "sow":
        present.add(tray)
        print(name, tray, rng.randint(0, last))
    elif name == "shift":
        print(name, tray, rng.randint(-last // 2, last // 2))
    else:
        present.discard(tray)
        print(name, tray)
