import sys

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CLASSES = {"#": DIGITS, "@": LETTERS, "?": DIGITS + LETTERS}


class Mask:
    def __init__(self, pattern):
        self.pattern = pattern
        self.width = 1
        for symbol in pattern:
            self.width *= len(CLASSES.get(symbol, "1"))

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
            if mask.fits(code) and (best is None or mask.width <= best[1]):
                best = number, mask.width
        if best is None:
            print("none")
        else:
            print(*best)


main()
