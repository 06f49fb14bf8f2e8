import sys


def ones(count):
    return (1 << count) - 1


class Strip:
    """Lamp number i is bit i - 1."""

    def __init__(self, digits):
        self.width = len(digits)
        self.lamps = int(digits[::-1], 2)
        self.history = []

    def flip(self, left, right):
        self.history.append(self.lamps)
        self.lamps ^= ones(right) ^ ones(left - 1)

    def turn(self, places):
        self.history.append(self.lamps)
        places %= self.width
        moved = self.lamps << places | self.lamps >> self.width - places
        self.lamps = moved

    def undo(self):
        if self.history:
            self.lamps = self.history.pop()

    def count(self):
        return self.lamps.bit_count()

    def lone(self):
        return (self.lamps & ~(self.lamps << 1) & ~(self.lamps >> 1)).bit_count()


def main():
    lines = sys.stdin.read().splitlines()
    strip = Strip(lines[1].strip())
    for line in lines[2:]:
        button, *numbers = line.split()
        shown = getattr(strip, button.lower())(*map(int, numbers))
        if shown is not None:
            print(shown)


main()
