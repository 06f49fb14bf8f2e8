"""generate.py SEED SIZE: a border of at most SIZE letters; up to 10 letters of an alphabet of three, above that of any."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
length = rng.randint(max(1, min(size, 300) * 2 // 3), max(1, min(size, 300)))
alphabet = "abc"[:rng.randint(1, 3)] if size <= 10 else "abcdefghijklmnopqrstuvwxyz"[:rng.choice([2, 3, 5, 26])]
period = rng.randint(1, length)
motif = [rng.choice(alphabet) for _ in range(period)]
tape = [motif[i % period] for i in range(length)]
changes = rng.randint(0, length // 4)
for _ in range(changes):
    tape[rng.randrange(length)] = rng.choice(alphabet)
worn = max(0, min(length, rng.choice([0, changes, changes - 1, changes // 2, rng.randint(0, length)])))
print(json.dumps(["".join(tape), worn]))
