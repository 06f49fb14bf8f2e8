"""generate.py SEED SIZE: at most SIZE stones on up to 8 belts; arrivals often coincide."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1000))
stones = rng.randint(max(1, size // 2), size)
count = rng.randint(1, min(8, max(3, size // 4)))
capacity = rng.choice([1, 10, 30, 1000])
last = rng.choice([0, max(1, stones // 3), stones, 10 * stones])
heaviest = rng.choice([capacity, max(1, capacity // 3), max(1, capacity // 10)])
belts = [[] for _ in range(count)]
for _ in range(stones):
    rng.choice(belts).append((rng.randint(0, last), rng.randint(1, heaviest)))
print(count, capacity)
for belt in belts:
    belt.sort(key=lambda stone: stone[0])
    print(len(belt), *(number for stone in belt for number in stone))
