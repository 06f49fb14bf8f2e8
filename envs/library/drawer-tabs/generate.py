"""generate.py SEED SIZE: at most SIZE cards; keywords grow out of each other."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 500))
letters = rng.choice(["ab", "abc", "abcdefghijklmnopqrstuvwxyz"])
count = rng.randint(max(1, size // 2), size)
longest = rng.choice([2, 4, 8])
repeats = rng.choice([0.1, 0.5, 0.8])
cards = []
for _ in range(count):
    card = rng.choice(cards) if cards and rng.random() < 0.9 else ""
    if not card or rng.random() > repeats:
        card = card[: rng.randint(0, longest - 1)]
        card += "".join(rng.choice(letters) for _ in range(rng.randint(1, longest - len(card))))
    cards.append(card)
print(count, rng.choice([1, 2, 3, rng.randint(1, size)]))
print("\n".join(cards))
