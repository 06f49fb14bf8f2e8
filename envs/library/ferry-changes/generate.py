"""generate.py SEED SIZE: at most SIZE ferries of a line; the questions are often about the minutes of ferries."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 400))
day = rng.choice([10, 30, 100]) if size < 50 else rng.choice([2000, 10**6, 10**9])
longest = rng.choice([2, day // 4, day // 2])


def ferries():
    result = []
    for _ in range(rng.randint(max(1, size // 2), size)):
        departure = rng.randint(0, day - 1)
        result.append((departure, min(day, departure + rng.randint(1, longest))))
    return result


town, island = ferries(), ferries()
questions = rng.randint(max(1, size // 2), min(400, 3 * size))
print(len(town), len(island), questions, rng.choice([0, 1, rng.randint(0, day // 10), rng.randint(0, day // 3)]))
for departure, arrival in town + island:
    print(departure, arrival)
for _ in range(questions):
    ferry = rng.choice(town if rng.random() < 0.5 else island)
    if rng.random() < 0.5:
        print("from", rng.choice([ferry[0], ferry[0] + 1, rng.randint(0, day)]))
    else:
        print("until", rng.choice([ferry[1], max(0, ferry[1] - 1), rng.randint(0, day)]))
