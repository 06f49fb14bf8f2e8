import sys


def cross(a, b):
    return a[0] * b[1] - a[1] * b[0]


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1]


def is_lit(edge, ship):
    """Whether a ship is at most 90 degrees counter-clockwise of the edge."""
    return cross(edge, ship) >= 0


def best_beam(ships):
    most, best = 0, 0
    for number, edge in enumerate(ships, start=1):
        lit = sum(is_lit(edge, ship) for ship in ships)
        if lit > most:
            most, best = lit, number
    return most, best


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    ships = list(zip(numbers[1::2], numbers[2::2]))
    print(*best_beam(ships))


main()
