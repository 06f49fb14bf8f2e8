import sys


def lit_stretches(lamps, row, width):
    """The stretches of a street that the lamps light, as changes of the light: (x, +1) and (x, -1)."""
    changes = []
    for a, b, reach in lamps:
        left = reach - abs(row - b)
        first, last = a - left, min(width, a + left)
        if first <= last:
            changes.append((first, 1))
            changes.append((last + 1, -1))
    return sorted(changes)


class Town:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.crossings = {0: width * height}

    def add(self, lights, count):
        """Some crossings that were counted as dark are lit by a number of lamps."""
        self.crossings[lights] = self.crossings.get(lights, 0) + count
        self.crossings[0] -= count

    def light(self, lamps):
        rows = set()
        for _, b, reach in lamps:
            rows.update(range(max(1, b - reach), min(self.height, b + reach) + 1))
        for row in rows:
            lights = 0
            begin = 1
            for x, change in lit_stretches(lamps, row, self.width):
                self.add(lights, x - begin)
                lights += change
                begin = x


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    town = Town(numbers[0], numbers[1])
    town.light([tuple(numbers[i:i + 3]) for i in range(3, 3 + 3 * numbers[2], 3)])
    most = max(town.crossings)
    print(town.crossings[0], most, town.crossings[most])


main()
