"""generate.py SEED SIZE: a title of at most SIZE words."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 60))
small = rng.sample(["of", "the", "a", "to", "and", "in", "s"], rng.randint(0, 5))


def part():
    text = rng.choice(small + ["of", "the", "a", "to", "vase", "gold", "x", "mckay", "o'er", "7th", "12", "b2b", ""])
    style = rng.randrange(6)
    if style == 0:
        text = text.upper()
    elif style == 1:
        text = text[:1].upper() + text[1:]
    elif style == 2:
        text = "".join(rng.choice([c, c, c, c.upper()]) for c in text)
    if rng.random() < 0.15:
        text = rng.choice("('") + text
    if rng.random() < 0.15:
        text += rng.choice([",", ")", ":", "'s", ":"])
    return text


def word():
    parts = [part() for _ in range(rng.choice([1, 1, 1, 2, 3]))]
    return "-".join(parts) or "a"


title = word()
for _ in range(rng.randint(size // 2, size) - 1):
    new = word()
    if len(title) + len(new) < 300:
        title += " " + new
print(json.dumps([title[:300].strip(), small]))
