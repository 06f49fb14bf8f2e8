"""generate.py SEED SIZE: at most SIZE seconds; the clocks often start close enough to meet."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(0, min(size, 2 * 10**9))
last = rng.randint(size // 2, size)
p = rng.randint(60, rng.choice([60, 80, 300, 10**6]))
q = rng.choice([p, 2 * p, rng.randint(60, 80), rng.randint(60, 10**6)])
q = min(q, 10**6)
gain = last // p + last // q
church = rng.randrange(43200)
town_hall = church + rng.choice([0, rng.randint(0, min(gain, 43199)), rng.randint(0, min(gain, 43199)), rng.randrange(43200)])


def dial(second):
    second %= 43200
    return f"{(second // 3600 + 11) % 12 + 1:02}:{second // 60 % 60:02}:{second % 60:02}"


print(dial(church), dial(town_hall))
print(p, q, last)
