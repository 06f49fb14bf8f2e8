import sys


class Stick:
    def __init__(self, number, x1, y1, x2, y2, points):
        self.number = number
        self.ends = ((x1, y1), (x2, y2))
        self.points = points
        self.below = []
        self.covers = 0

    def side(self, point):
        """-1, 0 or 1: on which side of the line through the stick a point is."""
        (x1, y1), (x2, y2) = self.ends
        turn = (x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1)
        return (turn > 0) - (turn < 0)

    def touches(self, other):
        for axis in (0, 1):
            low, high = sorted(end[axis] for end in self.ends)
            other_low, other_high = sorted(end[axis] for end in other.ends)
            if high < other_low or other_high < low:
                return False
        for one, two in ((self, other), (other, self)):
            if one.side(two.ends[0]) == one.side(two.ends[1]):
                return False
        return True


def pile(sticks):
    for later, stick in enumerate(sticks):
        for other in sticks[:later]:
            if stick.touches(other):
                stick.below.append(other)
                other.covers += 1


def play(sticks):
    free = [stick for stick in sticks if stick.covers == 0]
    order = []
    totals = [0, 0]
    child = 0
    while free:
        stick = max(free, key=lambda stick: (stick.points, stick.number))
        free.remove(stick)
        order.append(stick.number)
        totals[child] += stick.points
        freed = 0
        for other in stick.below:
            other.covers -= 1
            if other.covers == 0:
                free.append(other)
                freed += 1
        if freed < 2:
            child = 1 - child
    return order, totals


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    sticks = [Stick(i + 1, *numbers[5 * i + 1:5 * i + 6]) for i in range(numbers[0])]
    pile(sticks)
    order, totals = play(sticks)
    print(*order)
    print(*totals)


main()
