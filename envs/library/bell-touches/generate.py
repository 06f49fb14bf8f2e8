"""generate.py SEED SIZE: rows of at most SIZE bells, often so that a touch exists."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
bells = rng.randint(min(2, size), max(1, min(size, 5)))
changes = rng.randint(0, 6)
start = list(range(1, bells + 1))
rng.shuffle(start)
finish = start[:]
if rng.random() < 0.2:
    rng.shuffle(finish)
elif bells > 1:
    for _ in range(changes):
        place = rng.randrange(bells - 1)
        finish[place], finish[place + 1] = finish[place + 1], finish[place]
print(json.dumps([start, finish, changes]))
