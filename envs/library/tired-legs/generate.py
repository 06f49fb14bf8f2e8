"""generate.py SEED SIZE: at most SIZE stations; runs lead mostly to near stations, lifts anywhere."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
n = rng.randint(max(1, size // 2), size)
count = rng.randint(n // 2, 3 * n)
lifts, easy = rng.choice([(0.1, 0.1), (0.2, 0.3), (0.4, 0.1), (0.1, 0.3)])
reach = rng.choice([1, 2, n])
names = list(range(1, n))
rng.shuffle(names)
names = [0] + names
starts, ends, kinds = [], [], []
for i in range(count):
    draw = rng.random()
    kind = 0 if draw < lifts else 1 if draw < lifts + easy else 2
    a = i % n if rng.random() < 0.7 else rng.randrange(n)
    b = min(n - 1, a + rng.randint(1, reach)) if rng.random() < 0.8 else rng.randrange(n)
    starts.append(names[a])
    ends.append(names[b])
    kinds.append(kind)
print(json.dumps([n, starts, ends, kinds, rng.choice([0, 1, 1, 2, 2, 3, 5])]))
