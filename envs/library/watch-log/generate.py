"""generate.py SEED SIZE: a log of at most SIZE lines."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 400))
step = rng.choice([3, 30, 200, 1000])
strikes = rng.choice([0, 0.2, 0.5])
minute = rng.randint(0, 1439)
tenths = rng.randint(0, 9999)
for i in range(rng.randint(max(1, size // 2), size)):
    ahead = rng.choice([0, rng.randint(0, step), rng.randint(0, 59)])
    minute += ahead
    hours = f"{minute // 60 % 24:02}"
    if i > 0 and ahead < 60 and rng.random() < 0.5:
        hours = ""
    event = rng.choice(["sail", "motor", "anchor", "log", "log"])
    if rng.random() < strikes:
        event = "strike"
    if event == "log":
        tenths = (tenths + rng.choice([0, rng.randint(0, 50), rng.randint(0, 9999)])) % 10000
        event += f" {tenths // 10}.{tenths % 10}"
    print(f"{hours}:{minute % 60:02} {event}")
