import sys
from functools import cmp_to_key


def cross(a, b):
    return a[0] * b[1] - a[1] * b[0]


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1]


def clockwise_from(start):
    """A comparison of directions by how far one has to turn clockwise from the start."""

    def is_far(v):
        """Whether it is half a turn or more."""
        side = cross(start, v)
        return side > 0 or side == 0 and dot(start, v) < 0

    def compare(v, w):
        if is_far(v) != is_far(w):
            return 1 if is_far(v) else -1
        return cross(v, w)

    return compare


def visible(ships):
    """The ships of one direction, given from the nearest, that are not hidden."""
    seen = []
    highest = None
    for ship in ships:
        _, place, height = ship
        away = abs(place[0]) + abs(place[1])
        if highest is None or height * highest[1] >= highest[0] * away:
            highest = (height, away)
            seen.append(ship)
    return seen


def watch(ships, first, last):
    compare = clockwise_from(first)
    ships = [ship for ship in ships if compare(ship[1], last) <= 0]
    ships.sort(key=lambda ship: abs(ship[1][0]) + abs(ship[1][1]))
    ships.sort(key=cmp_to_key(lambda s, t: compare(s[1], t[1])))
    seen = []
    begin = 0
    for i in range(1, len(ships) + 1):
        if i == len(ships) or compare(ships[i][1], ships[begin][1]) != 0:
            seen += visible(ships[begin:i])
            begin = i
    return [number for number, _, _ in seen]


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    first, last = tuple(numbers[1:3]), tuple(numbers[3:5])
    ships = []
    for i in range(numbers[0]):
        x, y, height = numbers[5 + 3 * i:8 + 3 * i]
        ships.append((i + 1, (x, y), height))
    print(*watch(ships, first, last) or ["nobody"])


main()
