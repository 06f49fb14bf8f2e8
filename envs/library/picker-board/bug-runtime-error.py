import sys


class Board:
    def __init__(self):
        self.names = []
        self.totals = {}

    def insert(self, name):
        """Puts a picker below everybody with at least the same total; returns the place, from 0."""
        place = len(self.names)
        while place > 0 and self.totals[self.names[place - 1]] < self.totals[name]:
            place -= 1
        self.names.insert(place, name)
        return place

    def change(self, name, kilograms):
        """Returns the new place, or None, and how many others have moved."""
        if name not in self.totals:
            self.totals[name] = kilograms
            new = self.insert(name)
            return new, len(self.names) - 1 - new
        old = self.names.index(name)
        self.names.pop(old)
        self.totals[name] += kilograms
        if self.totals[name] <= 0:
            return None, len(self.names) - old
        new = self.insert(name)
        return new, abs(new - old)


def main():
    board = Board()
    for line in sys.stdin.read().splitlines()[1:]:
        name, kilograms = line.split()
        place, moved = board.change(name, int(kilograms))
        print("off" if place is None else place + 1, moved)


main()
