"""generate.py SEED SIZE: at most SIZE routes; above 50 of them with long addresses."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 120))
long = size > 50
count = rng.randint(max(1, size // 2), size)
print(count)
for _ in range(count):
    depth = rng.randint(0, 20 if long else 4)
    words = ["".join(rng.choices("ABCD", k=depth)) or "*"]
    for _ in range(rng.randint(0, 20 if long else 6)):
        kind = rng.choice("EWNSEWNS+-")
        if kind == "+" and depth < 30:
            words.append("+" + rng.choice("ABCD"))
            depth += 1
        elif kind == "-":
            words.append("-")
            depth = max(0, depth - 1)
        elif kind in "NS":
            words.append(kind + str(rng.randint(0, max(1, (1 << depth) // 4))))
        else:
            words.append((kind if kind in "EW" else "E") + str(rng.choice([1, rng.randint(0, 1 << depth), rng.randint(0, 10**9)])))
    print(*words)
