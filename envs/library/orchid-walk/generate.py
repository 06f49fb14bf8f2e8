"""generate.py SEED SIZE: at most SIZE orchids; up to 8 of them are watched for few evenings."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 40))
count = rng.randint(max(1, size // 2), size)
stages = rng.choice([3, 4])
evenings = rng.randint(0, rng.choice([3, 20, 300] if size <= 8 else [100, 10**12]))
used = stages if rng.random() < 0.7 else rng.randint(1, stages)
print(stages, evenings, "".join(str(rng.randrange(used)) for _ in range(count)))
