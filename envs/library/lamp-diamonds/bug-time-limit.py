import sys


class Town:
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def lights(self, lamps):
        """For each number of lamps how many crossings are lit by so many."""
        crossings = {0: 0}
        for row in range(1, self.height + 1):
            near = [(a, reach - abs(row - b)) for a, b, reach in lamps if abs(row - b) <= reach]
            if not near:
                crossings[0] += self.width
                continue
            for x in range(1, self.width + 1):
                lights = sum(abs(x - a) <= left for a, left in near)
                crossings[lights] = crossings.get(lights, 0) + 1
        return crossings


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    town = Town(numbers[0], numbers[1])
    crossings = town.lights([tuple(numbers[i:i + 3]) for i in range(3, 3 + 3 * numbers[2], 3)])
    most = max(crossings)
    print(crossings[0], most, crossings[most])


main()
