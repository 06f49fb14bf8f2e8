"""generate.py SEED SIZE: questions about trams with numbers up to SIZE and the plates they may have."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 10**15))
moulds = rng.sample("0123456789", rng.choice([2, 3, 5, 8, 9, 10]))
if size <= 3000:
    largest = size
else:
    largest = 10**18
count = rng.randint(1, 100 if size > 3000 else 12)
print("".join(moulds))
print(count)
for _ in range(count):
    kind = rng.choice(["plate", "tram", "upto"])
    if kind == "plate":
        print(kind, rng.randint(1, rng.choice([size, int(size**0.5)])))
        continue
    length = rng.randint(1, len(str(largest)))
    text = "".join(rng.choice(moulds) for _ in range(length))
    if rng.random() < 0.5:
        place = rng.randrange(length)
        text = text[:place] + str(rng.randrange(10)) + text[place + 1:]
    print(kind, max(1, min(largest, int(text))))
