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
        """Puts more pots at the right end and merges what can be merged."""
        if self.groups and self.groups[-1][0] == letter:
            count += self.groups.pop()[1]
        if letter != LARGEST and count >= TRIPLE:
            self.add(next_size(letter), count // TRIPLE)
            count %= TRIPLE
        if count > 0:
            self.groups.append((letter, count))


def main():
    row = Row()
    for entry in sys.stdin.read().split()[1:]:
        row.add(entry[-1], int(entry[:-1]))
    print(*(f"{count}{letter}" for letter, count in row.groups))


main()
