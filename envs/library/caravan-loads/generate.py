"""generate.py SEED SIZE: at most SIZE bales, and camels that carry a little or a lot more than they must."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 9))
count = rng.randint(max(1, size - 3), size)
heaviest = rng.choice([1, 4, 30, 10**6])
bales = [rng.randint(1, heaviest) for _ in range(count)]
camels = rng.randint((count + 2) // 3, count)
fair = sum(bales) // camels + 1
limit = max(1, min(10**7, rng.choice([fair, fair + heaviest // 2, 2 * fair, 10**7])))
spread = rng.choice([0, fair // 3, fair, heaviest, 10**7])
print(json.dumps([bales, camels, limit, spread]))
