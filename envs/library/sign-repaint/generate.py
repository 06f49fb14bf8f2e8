"""generate.py SEED SIZE: a board of at most SIZE cells; the text is often a damaged piece of the board."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
width = rng.randint(max(1, size // 2), size)
letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: rng.choice([1, 2, 4, 26])]
blanks = rng.choice([0.1, 0.4, 0.8])


def cell():
    return "." if rng.random() < blanks else rng.choice(letters)


board = "".join(cell() for _ in range(width))
length = rng.randint(1, width)
start = rng.randint(0, width - length)
text = [cell() if rng.random() < rng.choice([0.1, 0.5]) else c for c in board[start:start + length]]
if rng.random() < 0.2:
    text = [cell() for _ in range(length)]
for end in (0, -1):
    if text[end] == ".":
        text[end] = rng.choice(letters)
print(rng.choice([0, 1, 2, 3, rng.randint(0, 300)]), rng.choice([0, 1, 2, 5, rng.randint(0, 1000)]))
print(board)
print("".join(text))
