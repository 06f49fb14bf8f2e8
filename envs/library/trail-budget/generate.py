"""generate.py SEED SIZE: a trail of at most SIZE markers; above 100 of them the heights are large."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 4000))
length = rng.randint(max(1, size // 2), size)
top = 10**9 if size > 100 else rng.choice([3, 10, 100])
heights = [rng.randint(-top, top) for _ in range(length)]
if rng.random() < 0.3:
    heights.sort(reverse=rng.random() < 0.5)
rises = sum(max(0, b - a) for a, b in zip(heights, heights[1:]))
budget = min(10**12, rng.choice([0, rises, rises // 2, rng.randint(0, rises), rng.randint(0, 3 * top)]))
print(json.dumps([heights, budget]))
