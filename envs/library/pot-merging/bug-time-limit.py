import sys

TRIPLE = 3
LARGEST = "z"


def next_size(letter):
    return chr(ord(letter) + 1)


class Row:
    """A row without triples, as pairs of a size and a number of pots; neighbours differ in size."""

    def __init__(self):
        self.groups = []

    def add(self, letter, count):
        """Puts more pots at the right end, one by one, and merges what can be merged."""
        for _ in range(count):
            if not self.groups or self.groups[-1][0] != letter:
                self.groups.append([letter, 0])
            self.groups[-1][1] += 1
            if letter != LARGEST and self.groups[-1][1] == TRIPLE:
                self.groups.pop()
                self.add(next_size(letter), 1)


def main():
    row = Row()
    for entry in sys.stdin.read().split()[1:]:
        row.add(entry[-1], int(entry[:-1]))
    print(*(f"{count}{letter}" for letter, count in row.groups))


main()
