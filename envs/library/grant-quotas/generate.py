"""generate.py SEED SIZE: at most SIZE applicants, with many ties."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 400))
count = rng.randint(max(1, size // 2), size)
schools = rng.sample("north south east west hill lake mill park quay dale".split(), rng.randint(1, min(10, 2 + size // 4)))
weights = [rng.randint(1, 5) for _ in schools]
low = rng.choice([0, 0, 990])
high = min(1000, low + rng.choice([2, 5, 20, 1000]))
print(count, rng.randint(1, min(400, count + 2)), rng.choice([0, 1, 1, 2, 3, rng.randint(0, count)]), rng.choice([0, rng.randint(low, high)]))
names = [a + b + c for a in "kmnprst" for b in "aeiou" for c in ("l", "n", "r", "ry", "sa", "to", "do", "mi", "x", "v", "ko", "ly")]
for name in rng.sample(names, count):
    print(name, rng.choices(schools, weights)[0], rng.randint(low, high))
