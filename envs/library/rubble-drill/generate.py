"""generate.py SEED SIZE: at most SIZE rows and columns; above 10, the number of minutes may be large."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 40))
h, w = rng.randint(max(1, size // 2), size), rng.randint(max(1, size // 2), size)
rubble, rock = rng.choice([(0.1, 0.1), (0.3, 0.15), (0.6, 0.05), (0.0, 0.2)])
longest = rng.choice([30, 200, 2000, 10**15 if size > 10 else 1000])
grid = [["o" if rng.random() < rubble else "#" if rng.random() < rock else "." for _ in range(w)] for _ in range(h)]
grid[rng.randrange(h)][rng.randrange(w)] = rng.choice(">v<^")
print(h, w, rng.randint(0, longest))
for row in grid:
    print("".join(row))
