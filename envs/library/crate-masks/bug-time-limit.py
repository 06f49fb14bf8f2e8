import sys

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CLASSES = {"#": DIGITS, "@": LETTERS, "?": DIGITS + LETTERS}


class Mask:
    def __init__(self, pattern):
        self.pattern = pattern
        self.width = self.count_codes(0)

    def count_codes(self, place):
        """How many ways there are to write the code from a place on."""
        if place == len(self.pattern):
            return 1
        total = 0
        for _ in CLASSES.get(self.pattern[place], "1"):
            total += self.count_codes(place + 1)
        return total

    def fits(self, code):
        if len(code) != len(self.pattern):
            return False
        previous = None
        for symbol, char in zip(self.pattern, code):
            if symbol == "=":
                allowed = previous
            else:
                allowed = CLASSES.get(symbol, symbol)
            if char not in allowed:
                return False
            previous = char
        return True


def main():
    words = sys.stdin.read().split()
    count = int(words[0])
    masks = [Mask(word) for word in words[2:count + 2]]
    for code in words[count + 2:]:
        best = None
        for number, mask in enumerate(masks, 1):
            if mask.fits(code) and (best is None or mask.width < best[1]):
                best = number, mask.width
        if best is None:
            print("none")
        else:
            print(*best)


main()
