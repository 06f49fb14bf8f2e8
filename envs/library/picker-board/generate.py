"""generate.py SEED SIZE: at most SIZE changes; few pickers and small numbers, so that ties are common."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1000))
changes = rng.randint(max(1, size // 2), size)
names = set()
wanted = rng.choice([2, 5, max(2, changes // 3), changes])
while len(names) < wanted:
    names.add("".join(rng.choice("abcdeprst") for _ in range(rng.randint(2, 8 if size <= 100 else 4))))
names = sorted(names)
top = rng.choice([2, 5, 50, 10**9 if size <= 100 else 999])
totals = {}
print(changes)
for _ in range(changes):
    name = rng.choice(names)
    total = totals.get(name, 0)
    amount = rng.randint(1, top)
    if total > 0 and rng.random() < 0.4:
        amount = -rng.choice([amount, min(top, total)])
    print(name, amount)
    totals[name] = max(0, total + amount)
