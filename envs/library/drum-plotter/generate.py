"""generate.py SEED SIZE: a sheet of at most SIZE by SIZE, and a program about as long."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 100))
width, height = rng.randint(1, size), rng.randint(1, size)
letters = rng.choice(["LRUDP", "LRUDPRD", "RDP", "LLLRUDDUPP", "LUDDP"])
program = "".join(rng.choice(letters) for _ in range(rng.randint(1, 2 * size)))
repeats = rng.choice([1, rng.randint(1, 5), rng.randint(1, 5 * size), 10**12])
print(json.dumps([program, width, height, repeats]))
