"""generate.py SEED SIZE: two strips of at most SIZE characters, often really torn from one label."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
letters = rng.choice(["a", "ab", "abcd", "abcdefghijklmnopqrstuvwxyz"])
smudges = rng.choice([0.05, 0.25, 0.45])
label = [rng.choice(letters) for _ in range(2 * size)]
if rng.random() < 0.3:
    period = rng.randint(1, 4)
    label = [label[i % period] for i in range(2 * size)]
begin = rng.randint(1, size)
end = rng.randint(begin, min(begin + size, 2 * size - 1))
left = label[max(0, end - size):end]
right = label[begin:begin + size]
right = right[: rng.randint(max(1, len(right) // 2), len(right))]


def smudged(strip):
    strip = ["?" if rng.random() < smudges else c for c in strip]
    if rng.random() < 0.2:
        strip[rng.randrange(len(strip))] = rng.choice(letters)
    return strip


left, right = smudged(left), smudged(right)
if rng.random() < 0.4:
    right.reverse()
print(json.dumps(["".join(left), "".join(right)]))
