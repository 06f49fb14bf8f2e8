import sys


def cross(o, a, b):
    """Positive if the way from o over a to b bends to the left; twice the area of the triangle."""
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


class Cake:
    def __init__(self, corners, raisins):
        self.corners = corners
        self.raisins = raisins

    def area(self, first, last):
        """Twice the area of the polygon of the corners from first to last."""
        start = self.corners[first]
        total = 0
        for i in range(first + 1, last):
            total += cross(start, self.corners[i], self.corners[i + 1])
        return total

    def difference(self, first, last):
        """By how much the raisins and the areas differ for a cut, or None if it is forbidden."""
        balance = 0
        for raisin in self.raisins:
            side = cross(self.corners[first], self.corners[last], raisin)
            if side == 0:
                return None
            balance += 1 if side > 0 else -1
        whole = self.area(0, len(self.corners) - 1)
        return abs(balance), abs(whole - 2 * self.area(first, last))


def best_cut(cake):
    best = None
    count = len(cake.corners)
    for first in range(count - 2):
        for last in range(first + 2, count):
            if first == 0 and last == count - 1:
                continue
            difference = cake.difference(first, last)
            if difference is None:
                continue
            if best is None or difference < best[2:]:
                best = (first + 1, last + 1, *difference)
    return best


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    points = list(zip(numbers[2::2], numbers[3::2]))
    best = best_cut(Cake(points[:numbers[0]], points[numbers[0]:]))
    print("whole" if best is None else " ".join(map(str, best)))


main()
