"""generate.py SEED SIZE: at most SIZE customers; with more than 50 of them, times may be long."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1000))
count = rng.randint(max(1, size // 2), size)
counters = rng.randint(1, 10 if size > 50 else 3)
highest = rng.choice([10**4, 10**9]) if size > 50 else 3 * count
service = max(1, min(10**9, highest * counters * rng.randint(1, 3) // count))
patience = rng.choice([0, 2 * service, service // 2, highest])
print(count, counters, rng.randint(1, 4), rng.choice([0, 1, rng.randint(0, 2 * service)]))
for arrival in sorted(rng.randint(0, highest) for _ in range(count)):
    print(arrival, rng.randint(1, service), rng.randint(0, patience))
