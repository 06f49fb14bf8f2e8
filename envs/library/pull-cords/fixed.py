import sys


class Cords:
    def __init__(self):
        self.basis = {}  # patterns that can be made, by their highest bit
        self.places = []  # for every cord the key of its pattern in the basis, or None

    def hang(self, pattern):
        while pattern > 0:
            highest = pattern.bit_length() - 1
            if highest not in self.basis:
                self.basis[highest] = pattern
                self.places.append(highest)
                return "useful"
            pattern ^= self.basis[highest]
        self.places.append(None)
        return "useless"

    def cut(self):
        if self.places:
            place = self.places.pop()
            if place is not None:
                del self.basis[place]

    def match(self, shown, wanted, width):
        wrong = shown ^ wanted
        for bit in reversed(range(width)):
            if wrong >> bit & 1:
                if bit not in self.basis:
                    return width - 1 - bit
                wrong ^= self.basis[bit]
        return width

    def brightest(self, shown):
        for bit in sorted(self.basis, reverse=True):
            if not shown >> bit & 1:
                shown ^= self.basis[bit]
        return shown


def main():
    (width, _), *commands = [line.split() for line in sys.stdin.read().splitlines()]
    width = int(width)
    cords = Cords()
    for command, *texts in commands:
        patterns = [int(text, 2) for text in texts]
        if command == "hang":
            print(cords.hang(*patterns))
        elif command == "cut":
            cords.cut()
        elif command == "match":
            print(cords.match(*patterns, width))
        elif command == "brightest":
            print(format(cords.brightest(*patterns), f"0{width}b"))
        else:
            print(2 ** len(cords.basis))


main()
