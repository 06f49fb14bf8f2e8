import sys

LETTERS = "ABCD"  # the letter number 2 * y + x is that of row y, column x


class Square:
    def __init__(self, address):
        self.depth = self.x = self.y = 0
        for letter in address.strip("*"):
            self.enter(letter)

    def enter(self, letter):
        index = LETTERS.index(letter)
        self.x = self.x << 1 | index & 1
        self.y = self.y << 1 | index >> 1
        self.depth += 1

    def leave(self):
        if self.depth > 0:
            self.x >>= 1
            self.y >>= 1
            self.depth -= 1

    def move(self, direction, count):
        """Returns whether the square is still on the tent."""
        size = 1 << self.depth
        if direction in "WN":
            count = -count
        if direction in "EW":
            self.x = (self.x + count) % size
        else:
            self.y += count
        return 0 <= self.y < size

    def address(self):
        letters = ""
        for bit in reversed(range(self.depth)):
            letters += LETTERS[2 * (self.y >> bit & 1) + (self.x >> bit & 1)]
        return letters or "*"


def follow(start, steps):
    square = Square(start)
    for number, step in enumerate(steps, 1):
        if step == "-":
            square.leave()
        elif step[0] == "+":
            square.enter(step[1])
        elif not square.move(step[0], int(step[1:])):
            return f"left at {number}"
    return square.address()


def main():
    for line in sys.stdin.read().splitlines()[1:]:
        start, *steps = line.split()
        print(follow(start, steps))


main()
