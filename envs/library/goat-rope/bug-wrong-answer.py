import sys
from math import isqrt


def ceil_root(square):
    root = isqrt(square)
    return root if root * root == square else root + 1


class Shed:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.corners = [(0, 0), (width, 0), (width, height), (0, height)]

    def contains(self, x, y):
        return 0 < x < self.width and 0 < y < self.height

    def place(self, x, y):
        """How far a point of the wall is from (0, 0), going round counter-clockwise."""
        if y == 0:
            return x
        if x == self.width:
            return self.width + y
        if y == self.height:
            return 2 * self.width + self.height - x
        return 2 * (self.width + self.height) - y

    def sees(self, point, tuft):
        """Whether the straight line from a point of the wall to a tuft outside does not enter the shed."""
        return any(
            point[axis] == 0 and tuft[axis] <= 0 or point[axis] == side and tuft[axis] >= side
            for axis, side in ((0, self.width), (1, self.height))
        )


def bends(shed, ring):
    """The ring and all corners, each with the length of rope up to there."""
    around = 2 * (shed.width + shed.height)
    start = shed.place(*ring)
    found = [(ring, 0)]
    for corner in shed.corners:
        ahead = (shed.place(*corner) - start) % around
        found.append((corner, ahead))
    return found


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    shed = Shed(*numbers[:2])
    possible = bends(shed, tuple(numbers[2:4]))
    for i in range(5, 5 + 2 * numbers[4], 2):
        x, y = numbers[i:i + 2]
        if shed.contains(x, y):
            print("inside")
            continue
        print(min(
            length + ceil_root((x - bend[0]) ** 2 + (y - bend[1]) ** 2)
            for bend, length in possible
            if shed.sees(bend, (x, y))
        ))


main()
