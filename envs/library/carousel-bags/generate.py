"""generate.py SEED SIZE: at most SIZE bags, on a belt of about as many places."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 60))
bags = rng.randint(max(1, size // 2), size)
places = rng.randint(1, min(40, size + 2))
passengers = rng.randint(1, rng.choice([min(places, 3), places]))
pause = rng.choice([0, 1, rng.randint(0, places), rng.randint(0, min(20, 2 * places))])
print(places, passengers, bags, min(20, pause))
print(*rng.sample(range(places), passengers))
print(*(rng.randint(1, passengers) for _ in range(bags)))
