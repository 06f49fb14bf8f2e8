"""generate.py SEED SIZE: at most SIZE entries; with more than 50 of them, numbers may be huge."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 400))
letters = rng.choice(["ab", "abc", "xyz", "abcdefghijklmnopqrstuvwxyz", "yz"])
most = rng.choice([2, 4, 10, 30])
if size > 50:
    most = rng.choice([3, 10**6, 10**15])
entries = []
for _ in range(rng.randint(max(1, size // 2), size)):
    count = rng.choice([rng.randint(1, most), rng.randint(1, min(3, most)), min(most, 3 ** rng.randint(0, 31))])
    entries.append(f"{count}{rng.choice(letters)}")
print(len(entries))
print(*entries)
