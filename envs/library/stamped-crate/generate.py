"""generate.py SEED SIZE: a floor of at most SIZE by SIZE cells."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(2, min(size, 5))
h, w = rng.randint(1, size), rng.randint(2, size)
while h * w > 20:
    h, w = rng.randint(1, size), rng.randint(2, size)
crate = "".join(rng.choice("abcdef"[:rng.choice([1, 2, 6])]) for _ in range(6)) if rng.random() < 0.5 else "".join(rng.sample("abcdef", 6))
chance = rng.choice([0, 0.15, 0.3])
marked = rng.choice([0.1, 0.3, 0.5])
cells = []
for _ in range(h * w):
    r = rng.random()
    cells.append("#" if r < chance / 2 else rng.choice(crate) if r < marked else ".")
start, goal = rng.sample(range(h * w), 2)
cells[start], cells[goal] = "S", "G"
print(h, w, crate)
for y in range(h):
    print("".join(cells[y * w:y * w + w]))
