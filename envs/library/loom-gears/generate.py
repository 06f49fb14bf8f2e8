"""generate.py SEED SIZE: at most SIZE gears."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(2, min(size, 2500))
count = rng.randint(max(2, size // 2), size)
largest = max(8 + count, rng.choice([20, 60, 20000]))
teeth = rng.sample(range(8, largest + 1), count)
shape = rng.randrange(4)
if shape == 0:
    p, q = rng.randint(1, 6), rng.randint(1, 6)
elif shape == 1:
    p = q = rng.randint(1, 20000)
elif shape == 2:
    p, q = rng.randint(1, 20000), rng.randint(1, 20000)
else:
    times = rng.randint(1, 20000 // largest)
    p, q = rng.randint(8, largest) * times, rng.randint(8, largest) * times
print(json.dumps([teeth, p, q]))
