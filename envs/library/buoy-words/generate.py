"""generate.py SEED SIZE: at most SIZE words; their bits are mostly ones or mostly zeros now and then."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
count = rng.randint(max(1, size // 2), max(1, min(size, 300)))
width = 4 * rng.randint(1, 16 if size > 5 else 4)
while True:
    left, layout = width, []
    widest = rng.choice([2, 4, 10, width])
    while left > 0:
        kind = rng.choice("uusssxpp")
        bits = 1 if kind == "p" else rng.randint(1 if kind == "x" else 2, max(2, widest))
        if bits <= left:
            layout.append(kind if kind == "p" else f"{kind}{bits}")
            left -= bits
        elif left == 1:
            layout.append(rng.choice(["p", "x1"]))
            left = 0
    if any(field[0] in "us" for field in layout):
        break
print(width, len(layout), count)
print(*layout)
for _ in range(count):
    share = rng.choice([0.0, 0.1, 0.5, 0.5, 0.9, 1.0])
    word = 0
    for _ in range(width):
        word = word * 2 + (rng.random() < share)
    print(format(word, f"0{width // 4}x"))
