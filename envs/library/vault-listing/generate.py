"""generate.py SEED SIZE: at most SIZE lines, with chains of folders and empty folders."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(0, min(size, 1000))
n = rng.randint(size // 2, size)
folders = rng.choice([0.4, 0.6, 0.75])
highest = rng.choice([5, 20, 1000, 10**9])
print(rng.choice([0, 1, highest // 3, highest // 2, 9 * highest // 10]))
letters = "abcdefghijklmnopqrstuvwxyz"
names = [set()]
for _ in range(n):
    depth = len(names) - 1
    while depth > 0 and rng.random() < 0.3:
        depth -= 1
    del names[depth + 1:]
    name = ""
    while name == "" or name in names[depth]:
        name = "".join(rng.choice(letters) for _ in range(rng.choice([1, 2, 3])))
    names[depth].add(name)
    if depth < 50 and rng.random() < folders:
        print("  " * depth + name + "/")
        names.append(set())
    else:
        print("  " * depth + name, rng.randint(0, highest))
