import sys


class Crate:
    def __init__(self, top, bottom, north, south, west, east):
        self.top, self.bottom = top, bottom
        self.north, self.south = north, south
        self.west, self.east = west, east

    def rolled(self, heading):
        """The crate after it has been rolled over one edge."""
        if heading == "north":
            return Crate(self.south, self.north, self.top, self.bottom, self.west, self.east)
        if heading == "south":
            return Crate(self.north, self.south, self.bottom, self.top, self.west, self.east)
        if heading == "west":
            return Crate(self.east, self.west, self.north, self.south, self.top, self.bottom)
        return Crate(self.west, self.east, self.north, self.south, self.bottom, self.top)


HEADINGS = {"north": (-1, 0), "south": (1, 0), "west": (0, -1), "east": (0, 1)}


class Floor:
    def __init__(self, rows):
        self.rows = rows
        self.used = set()
        self.lengths = []

    def find(self, mark):
        for y, row in enumerate(self.rows):
            if mark in row:
                return y, row.index(mark)

    def allows(self, y, x, crate):
        if not (0 <= y < len(self.rows) and 0 <= x < len(self.rows[0])) or (y, x) in self.used:
            return False
        return self.rows[y][x] in (".", "G", crate.bottom)

    def roll_on(self, y, x, crate):
        """Goes on in all ways from a cell, and notes the number of rolls of those that come to the goal."""
        if self.rows[y][x] == "G":
            self.lengths.append(len(self.used))
            return
        self.used.add((y, x))
        for heading, (dy, dx) in HEADINGS.items():
            after = crate.rolled(heading)
            if self.allows(y + dy, x + dx, after):
                self.roll_on(y + dy, x + dx, after)
        self.used.remove((y, x))


def main():
    lines = sys.stdin.read().split()
    floor = Floor(lines[3:3 + int(lines[0])])
    floor.roll_on(*floor.find("S"), Crate(*lines[2]))
    if floor.lengths:
        print(len(floor.lengths), min(floor.lengths), max(floor.lengths))
    else:
        print("stuck")


main()
