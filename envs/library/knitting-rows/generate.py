"""generate.py SEED SIZE: a row of at most SIZE letters and a needle that often fits it."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 120))
big = size > 20
STEPS = {"k": (1, 1), "p": (1, 1), "i": (1, 2), "d": (2, 1), "y": (0, 1)}


def times(depth):
    if rng.random() < 0.5:
        return 1, ""
    n = rng.randint(1, 9 if depth > 1 or not big else 999) if big else rng.choice([1, 2, 3, 12])
    return n, str(n)


def sequence(letters, depth):
    """Text and stitches of steps with that many letters."""
    parts, used, made = [], 0, 0
    while letters > 0:
        if depth < (5 if big else 2) and rng.random() < 0.35:
            inside = rng.randint(1, letters)
            text, u, m = sequence(inside, depth + 1)
            text = rng.choice(["(%s)", "(%s)", "( %s )"]) % text
        else:
            inside = 1
            text = rng.choice("kkpidy")
            u, m = STEPS[text]
        n, count = times(depth)
        parts.append(text + count)
        used += n * u
        made += n * m
        letters -= inside
    return rng.choice(["", " ", " ", "  "]).join(parts), used, made


while True:
    starred = rng.random() < 0.7
    texts = []
    for i in range(3 if starred else 1):
        part = sequence(rng.randint(1, max(1, size // 3)), 0) if i == 1 or rng.random() < 0.8 else ("", 0, 0)
        texts.append(part)
    if not starred and not texts[0][0] or starred and texts[1][1] == 0:
        continue
    row = rng.choice(["*", " * "]).join(text for text, _, _ in texts) if starred else texts[0][0]
    used = texts[0][1] + (texts[2][1] if starred else 0)
    round_used = texts[1][1] if starred else 0
    rounds = rng.randint(0, 10**6 if big else 4)
    needle = max(0, used + rounds * round_used + rng.choice([0, 0, 0, 0, 1, -1, -round_used]))
    once = max(sum(u for _, u, _ in texts), sum(m for _, _, m in texts))
    made = sum(m for _, _, m in texts) + (rounds + 1) * texts[1][2] if starred else 0
    if len(row) <= 1000 and once <= 10**12 and needle <= 10**12 and made <= 10**15:
        break
print(json.dumps([row, needle]))
