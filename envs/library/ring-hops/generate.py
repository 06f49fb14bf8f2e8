"""generate.py SEED SIZE: a ring of at most SIZE holes."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(3, min(size, 12))
holes = rng.randint(max(3, size - 3), size)
colours = rng.choice(["ab", "ab", "abc", "pqxyz", "z"])
share = rng.choice([0.4, 0.6, 0.75, 0.85])
board = [rng.choice(colours) if rng.random() < share else "." for _ in range(holes)]
if board.count(".") == holes:
    board[0] = colours[-1]
if "." not in board and rng.random() < 0.9:
    board[rng.randrange(holes)] = "." if holes > 1 else board[0]
print(json.dumps(["".join(board)]))
