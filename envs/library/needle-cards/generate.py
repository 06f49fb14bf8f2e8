"""generate.py SEED SIZE: at most SIZE cards and questions."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 250))
subjects = rng.randint(1, min(30, size + 1))
holes = rng.choice([30, rng.randint(2, 30), rng.randint(2, 6)])
words = "ships tides wrecks birds maps storms kites ropes coins glass".split()
names = words + [word[:4] + letter for word in words for letter in "xy"]
rng.shuffle(names)
names = names[:subjects]
cards, questions = rng.randint(1, size), rng.randint(1, size)
print(holes, subjects, cards, questions)
for name in names:
    print(name, *rng.sample(range(1, holes + 1), rng.randint(1, min(holes, rng.choice([2, 3, 6])))))
for _ in range(cards):
    print(*rng.sample(names, rng.randint(1, min(subjects, rng.choice([1, 3, 6])))))
for _ in range(questions):
    count = rng.choice([1, 2, 2, 3, 6])
    print(*(("-" if rng.random() < 0.35 else "") + rng.choice(names) for _ in range(count)))
