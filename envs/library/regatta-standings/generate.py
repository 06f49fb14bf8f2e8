"""generate.py SEED SIZE: at most SIZE boats; places are few, so that ties are common."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 150))
boats = rng.randint(max(1, size // 2), size)
races = rng.randint(1, 12 if size > 12 else 6)
top = rng.choice([2, 4, 12, 99])
names = set()
while len(names) < boats:
    names.add("".join(rng.choice("abcdmnxyz") for _ in range(rng.randint(1, 10))))
names = sorted(names)
rng.shuffle(names)
print(boats, races)
base = [rng.randint(1, top) for _ in range(races)]
for name in names:
    places = base[:] if rng.random() < 0.4 else [rng.randint(1, top) for _ in range(races)]
    rng.shuffle(places)
    print(name, *("-" if rng.random() < 0.06 else place for place in places))
