"""generate.py SEED SIZE: at most SIZE ships, many of them in the same or in perpendicular directions."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 300))
count = rng.randint(max(1, size // 2), size)
top = 30_000_000 if size > 20 else rng.choice([2, 5, 100])


def random_ship():
    while True:
        ship = rng.randint(-top, top), rng.randint(-top, top)
        if ship != (0, 0):
            return ship


def related(ship):
    """Turned by a multiple of 90 degrees; perhaps moved by a little."""
    x, y = ship
    for _ in range(rng.randint(0, 3)):
        x, y = -y, x
    if rng.random() < 0.5:
        x = max(-top, min(top, x + rng.randint(-1, 1)))
        y = max(-top, min(top, y + rng.randint(-1, 1)))
    return (x, y) if (x, y) != (0, 0) else ship


ships = [random_ship()]
while len(ships) < count:
    ships.append(related(rng.choice(ships)) if rng.random() < 0.5 else random_ship())
rng.shuffle(ships)
print(count)
for ship in ships:
    print(*ship)
