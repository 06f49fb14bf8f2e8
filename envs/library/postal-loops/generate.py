"""generate.py SEED SIZE: at most SIZE offices: large loops, small loops, long ways in, ports."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1500))
n = rng.randint(max(1, size // 2), size)
kind = rng.choice(["random", "loops", "loops", "near", "one"])
names = list(range(n))
rng.shuffle(names)
forward = [0] * n
if kind == "random":
    forward = [rng.randrange(n) for _ in range(n)]
elif kind == "near":
    for i in range(n):
        forward[names[i]] = names[rng.randint(max(0, i - 2), min(n - 1, i + 1))]
else:
    inside = n if kind == "one" and rng.random() < 0.5 else rng.randint(min(n, 2), n)
    longest = inside if kind == "one" else rng.randint(2, 2 + inside // 2)
    begin = 0
    while begin < inside:
        end = min(inside, begin + (longest if kind == "one" else rng.randint(1, longest)))
        for i in range(begin, end):
            forward[names[i]] = names[i + 1 if i + 1 < end else begin]
        begin = end
    for i in range(inside, n):
        forward[names[i]] = names[rng.randint(0 if rng.random() < 0.3 else max(0, i - 2), i - 1)]
highest = rng.choice([1, 2, 5, 10**6])
print(json.dumps([forward, [rng.randint(1, highest) for _ in range(n)]]))
