"""generate.py SEED SIZE: at most SIZE stretches (two at least); above 30 of them with large lengths."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(4, min(size, 120))
longest = rng.choice([20, 8000]) if size > 30 else rng.choice([1, 2, 4])
headings, lengths = [], []
x = y = 0
turning = rng.choice(["ENWS", "NESW", None])
for i in range(rng.randint(2, size - 2)):
    heading = turning[i % 4] if turning and rng.random() < 0.8 else rng.choice("ENWS")
    length = rng.randint(1, longest)
    headings.append(heading)
    lengths.append(length)
    x += length * {"E": 1, "W": -1}.get(heading, 0)
    y += length * {"N": 1, "S": -1}.get(heading, 0)
home = [("W" if x > 0 else "E", abs(x)), ("S" if y > 0 else "N", abs(y))]
if rng.random() < 0.5:
    home.reverse()
for heading, length in home:
    if length > 0:
        headings.append(heading)
        lengths.append(length)
print(json.dumps(["".join(headings), lengths]))
