"""generate.py SEED SIZE: at most SIZE recipes and members."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 600))
spices = rng.randint(1, 5) if size < 10 else rng.randint(1, 8) if size < 100 else rng.randint(9, 12)
letters = "abcdefghijkl"[:spices]
recipes, members = rng.randint(max(1, size // 2), size), rng.randint(1, size)
longest = rng.choice([2, 3, 4, spices])
print(spices, recipes, members)
for _ in range(recipes):
    print("".join(rng.sample(letters, rng.randint(1, min(longest, spices)))))
for _ in range(members):
    pantry = "".join(rng.sample(letters, rng.randint(0, spices)))
    if pantry and rng.random() < 0.5:
        print(pantry, "full")
    else:
        print(pantry or "-")
