"""generate.py SEED SIZE: at most SIZE lines of a chronicle; with more than 50 of them, amounts may be large."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(0, min(size, 1000))
m = rng.randint(size // 2, size)
birth, death = rng.choice([(0.5, 0.3), (0.6, 0.15), (0.4, 0.3)])
highest = rng.choice([20, 100, 10**9 if size > 50 else 50])
deep = rng.random() < 0.4
letters = "abcdefghijklmnopqrstuvwxyz"
founder = rng.choice(letters).upper()
names = {founder}
alive = [founder]
lines = []
for number in range(m):
    if not alive:
        break
    draw = rng.random()
    if draw < birth and len(names) <= 300 or number < 2:
        name = ""
        while name == "" or name in names:
            name = rng.choice(letters).upper() + "".join(rng.choice(letters) for _ in range(rng.randint(0, 2)))
        names.add(name)
        lines.append(f"born {name} {alive[-rng.randint(1, min(3, len(alive)))] if deep else rng.choice(alive)}")
        alive.append(name)
    elif draw < birth + death:
        name = alive[rng.randint(0, min(2, len(alive) - 1))] if rng.random() < 0.5 else rng.choice(alive)
        lines.append(f"dies {name}")
        alive.remove(name)
    else:
        lines.append(f"earns {rng.choice(alive)} {rng.randint(1, highest)}")
print(founder, len(lines))
for line in lines:
    print(line)
