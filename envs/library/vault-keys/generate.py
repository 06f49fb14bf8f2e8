"""generate.py SEED SIZE: at most SIZE vaults; locks mostly ask for keys of vaults before them."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 200))
n = rng.randint(max(1, size // 2), size)
letters = "abcdefghijklmnopqrstuvwxyz"


def word(length):
    return "".join(rng.choice(letters) for _ in range(length))


def distinct(count, length):
    words = []
    while len(words) < count:
        new = word(length)
        if new not in words:
            words.append(new)
    return words


names = distinct(n, rng.randint(3, 8) if size > 20 else 3)
pool = distinct(max(2, rng.choice([n // 2, n, 2 * n])), rng.choice([2, 3]))
reach = rng.choice([2, 4, len(pool)])
start = rng.sample(pool, rng.choice([0, 1, min(2, len(pool))]))
lines = []
for i in range(n):
    at = min(len(pool) - 1, i * len(pool) // n)
    near = pool[max(0, at - reach):at + 1]
    listed = rng.sample(near, min(len(near), rng.randint(0 if rng.random() < 0.1 else 1, rng.choice([2, 4, 8]))))
    if start and rng.random() < 0.2 and start[0] not in listed and len(listed) < 8:
        listed.append(start[0])
    k = rng.randint(0 if rng.random() < 0.1 else 1, max(1, len(listed) - (rng.random() < 0.6))) + (rng.random() < 0.05)
    content = [rng.choice(pool[at:at + 3]) for _ in range(rng.choice([0, 1, 1, 2, 3]))]
    kind = "no" if rng.random() < 0.2 else "any"
    lines.append([names[i], kind, str(k), str(len(listed))] + listed + content)
rng.shuffle(lines)
print(*([str(n)] + start))
for line in lines:
    print(*line)
