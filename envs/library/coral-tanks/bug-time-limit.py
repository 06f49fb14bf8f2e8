import itertools
import sys

FREE, NORTH, SOUTH = None, 0, 1


def divide(first, links, tank_of, tank):
    """Puts a piece and everything linked to it into tanks; the pieces, or None where that contradicts itself."""
    tank_of[first] = tank
    group = [first]
    for piece in group:
        for other, apart in links[piece]:
            wanted = tank_of[piece] ^ apart
            if tank_of[other] is FREE:
                tank_of[other] = wanted
                group.append(other)
            elif tank_of[other] != wanted:
                return None
    return group


def north_range(area, links, fixed):
    tank_of = [FREE] * len(area)
    options = []
    for first in range(len(area)):
        if tank_of[first] is not FREE:
            continue
        group = divide(first, links, tank_of, NORTH)
        if group is None:
            return None
        sides = [0, 0]
        possible = [True, True]
        for piece in group:
            sides[tank_of[piece]] += area[piece]
            for tank in fixed[piece]:
                possible[tank_of[piece] ^ tank ^ 1] = False
        options.append([sides[side] for side in (NORTH, SOUTH) if possible[side]])
    smallest, largest = None, None
    for choice in itertools.product(*options):
        total = sum(choice)
        if smallest is None or total < smallest:
            smallest = total
        if largest is None or total > largest:
            largest = total
    return None if smallest is None else (smallest, largest)


def main():
    lines = sys.stdin.read().splitlines()
    count, known = map(int, lines[0].split())
    area = list(map(int, lines[1].split()))
    links = [[] for _ in range(count)]
    fixed = [[] for _ in range(count)]
    for line in lines[2:2 + known]:
        word, *pieces = line.split()
        a, b = int(pieces[0]) - 1, int(pieces[-1]) - 1
        if word == "north":
            fixed[a].append(NORTH)
        elif word == "south":
            fixed[a].append(SOUTH)
        else:
            apart = 1 if word == "fight" else 0
            links[a].append((b, apart))
            links[b].append((a, apart))
    result = north_range(area, links, fixed)
    print("impossible" if result is None else f"{result[0]} {result[1]}")


main()
