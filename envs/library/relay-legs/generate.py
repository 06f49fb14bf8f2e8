"""generate.py SEED SIZE: at most SIZE stretches; teams that can hardly or easily run the course."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 100))
count = rng.randint(max(1, size // 2), size)
team = rng.randint(1, 8 if size > 20 else 4)
longest = rng.choice([1, 3, 100, 100000])
lengths = [rng.randint(1, longest) for _ in range(count)]
handover = rng.choice([0, 3, longest * 2, 10**6])
fastest = rng.randint(1, 10)
print(count, team)
print(*lengths)
print(0, *(rng.randint(0, min(10**6, handover)) for _ in range(count - 1)))
reach = min(10**7, max(1, sum(lengths) * rng.choice([1, 2, 3, 5]) // team))
for _ in range(team):
    print(rng.randint(fastest, fastest + rng.choice([1, 5, 900])), rng.randint(rng.choice([0, reach // 2]), reach))
