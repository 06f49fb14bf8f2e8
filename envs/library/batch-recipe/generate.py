"""generate.py SEED SIZE: a recipe of at most SIZE lines."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 100))
most = rng.choice([3, 20, 1000])
small = rng.random() < 0.7


def quantity(denominators):
    whole = rng.randint(1, most)
    bottom = rng.choice(denominators)
    top = rng.randint(1, min(1000, rng.choice([bottom, bottom, 3 * bottom])))
    return rng.choice([f"{whole}", f"{top}/{bottom}", f"{whole} {top}/{bottom}"])


print(quantity([2, 3, 4, 5, 7, 12] if small else range(2, 1001)))
names = ["egg", "flour", "brown sugar", "salt", "cup", "g", "kg of tsp", "oil", "old cups"]
names = rng.sample(names, rng.randint(1, 6))
for _ in range(rng.randint(max(1, size // 2), size)):
    unit = rng.choice(["", "", "tsp ", "tbsp ", "cup ", "cups ", "g ", "kg "])
    print(f"{quantity([2, 3, 4, 5, 6])} {unit}{rng.choice(names)}")
