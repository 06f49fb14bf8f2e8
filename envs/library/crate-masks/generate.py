"""generate.py SEED SIZE: at most SIZE masks and as many codes, most of them made to fit a mask."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 80))
longest = rng.choice([2, 3, 4] if size < 10 else [2, 4, 12])
signs = rng.choice(["A1", "AB12", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"])
symbols = rng.choice(["#@?=", "#@?=" + signs, "?" + signs])


def new_mask():
    mask = ""
    for i in range(rng.randint(1, longest)):
        symbol = rng.choice(symbols)
        mask += rng.choice(signs) if symbol == "=" and i == 0 else symbol
    return mask


def new_code(mask):
    code = ""
    for i, symbol in enumerate(mask):
        if rng.random() < 0.05:
            code += rng.choice(signs)
        elif symbol == "=":
            code += code[-1]
        else:
            allowed = {"#": "0123456789", "@": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "?": signs}.get(symbol, symbol)
            code += rng.choice(sorted(set(allowed) & set(signs)) or allowed)
    return code


masks = [new_mask() for _ in range(rng.randint(max(1, size // 2), size))]
for i in range(len(masks)):
    if rng.random() < 0.2:
        other = list(rng.choice(masks))
        rng.shuffle(other)
        if other[0] != "=":
            masks[i] = "".join(other)
codes = [new_code(rng.choice(masks)) for _ in range(rng.randint(max(1, size // 2), size))]
print(len(masks), len(codes))
print("\n".join(masks + codes))
