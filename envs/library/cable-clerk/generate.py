"""generate.py SEED SIZE: a message of at most SIZE words from a small vocabulary."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 600))
letters = rng.choice(["aeb", "aeioubcd", "abcdefghijklmnopqrstuvwxyz", "eeeaaoutsn"])
longest = rng.choice([3, 6, 12, 20])


def new_word():
    word = ""
    for _ in range(rng.randint(1, longest)):
        word += word[-1] if word and rng.random() < 0.2 else rng.choice(letters)
    if rng.random() < 0.1:
        place = rng.randrange(len(word))
        word = word[:place] + str(rng.randint(0, 9)) + word[place + 1:]
    return word


vocabulary = [new_word() for _ in range(rng.randint(1, min(size, 15) + 1))]
count = rng.randint(max(1, size // 2), size)
print(rng.randint(1, 9) if size > 10 else rng.randint(1, 3))
print(*(rng.choice(vocabulary) if rng.random() < 0.9 else new_word() for _ in range(count)))
