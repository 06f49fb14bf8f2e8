"""generate.py SEED SIZE: at most SIZE musicians; wishes that some row fulfils, and perhaps one that is at odds with it."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 7))
count = rng.randint(max(1, size - 2), size)
names = "".join(sorted(rng.sample("ABCDEFGHIJKLMNOPQRSTUVWXYZ", count)))
row = list(names)
rng.shuffle(row)
wishes = []
for _ in range(rng.randint(0, count) if count > 1 else rng.randint(0, 1)):
    kind = rng.choice(["before", "next", "apart", "edge"]) if count > 1 else "edge"
    if kind == "edge":
        wishes.append("edge " + rng.choice([row[0], row[-1]] if rng.random() < 0.9 else row))
        continue
    i = rng.randrange(count - 1)
    j = i + 1 if kind == "next" and rng.random() < 0.9 else rng.randrange(i + 1, count)
    a, b = row[i], row[j]
    if (kind != "before" or rng.random() < 0.1) and rng.random() < 0.5:
        a, b = b, a
    wishes.append(f"{kind} {a} {b}" + (f" {rng.randint(0, j - i - 1)}" if kind == "apart" else ""))
print(count, len(wishes))
print(names)
for wish in wishes:
    print(wish)
