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
    smallest = largest = 0
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
                possible[tank_of[piece] ^ tank] = False
        choices = [sides[side] for side in (NORTH, SOUTH) if possible[side]]
        if not choices:
            return None
        smallest += min(choices)
        largest += max(choices)
    return smallest, largest


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
