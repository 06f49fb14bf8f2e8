"""generate.py SEED SIZE: at most SIZE nights."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 9))
nights = rng.randint(max(1, size - 3), size)
count = rng.randint(1, 5 if size > 4 else 3)
pairs = [a + b for a in "abcde"[:count] for b in "abcde"[:count] if a != b]
quarrels = rng.sample(pairs, rng.randint(0, len(pairs) // rng.choice([1, 2, 3])))
busy = rng.choice([0.1, 0.3])
print(count, nights, len(quarrels))
fair = nights // count + 1
for _ in range(count):
    most = min(9, rng.randint(max(0, fair - 1), fair + 2))
    least = rng.randint(0, most) if rng.random() < 0.5 else min(most, rng.randint(0, 1))
    rest = rng.choice([0, 0, 1, 1, 2, 3])
    print(least, most, rest, "".join("x" if rng.random() < busy else "." for _ in range(nights)))
if quarrels:
    print(*quarrels)
