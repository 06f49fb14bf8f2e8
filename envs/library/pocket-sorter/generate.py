"""generate.py SEED SIZE: at most SIZE cards."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 250))
cards = rng.randint(max(1, size // 2), size)
digits = rng.randint(1, 3) if size < 10 else rng.randint(1, 8)
symbols = rng.choice(["01", "0459", "0123456789", "0123456789"])
passes = rng.randint(1, 4) if size < 10 else rng.randint(1, 12)
room = rng.choice([250, cards, rng.randint(1, cards), max(1, cards // 5)])
print(cards, passes, room)
print(*("".join(rng.choices(symbols, k=digits)) for _ in range(cards)))
for _ in range(passes):
    print(rng.randint(1, digits), rng.choice(["+b", "+b", "+t", "-b", "-t"]))
