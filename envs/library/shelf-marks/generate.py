"""generate.py SEED SIZE: at most SIZE marks with few different parts, so that many are nearly equal."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
count = rng.randint(max(1, size // 2), size)
words = ["a", "A", "b", "ab", "Ab", "abc", "z", "Map", "maps", "MAPS"]
numbers = ["0", "00", "1", "01", "2", "10", "010", "9", "12", "100", "90071992547409920", "90071992547409921", "0090071992547409921"]
pool = words + numbers if rng.random() < 0.5 else rng.sample(words, 3) + rng.sample(numbers, 3)
print(count)
for _ in range(count):
    mark = ".".join(rng.choice(pool) for _ in range(rng.randint(1, rng.choice([2, 4]))))
    print(mark if len(mark) <= 40 else mark.split(".")[0])
