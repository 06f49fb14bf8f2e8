import sys


class Depot:
    def __init__(self, digits):
        self.digits = sorted(digits)
        # Without a zero the digits have the values 1, 2, ..., with a zero they begin with 0.
        self.lowest = 0 if "0" in digits else 1

    def plate(self, tram):
        text = ""
        tram -= self.lowest
        while tram > 0:
            tram, index = divmod(tram, len(self.digits))
            text = self.digits[index] + text
        return text

    def tram(self, plate):
        number = 0
        for digit in plate:
            number = number * len(self.digits) + self.digits.index(digit) + self.lowest
        return number

    def can_make(self, text):
        return all(digit in self.digits for digit in text)

    def last_plate_up_to(self, text):
        """The largest plate that is not above a number, perhaps with a zero before it; empty if there is none."""
        for length in reversed(range(1, len(text) + 1)):
            rest = len(text) - length
            if rest == 0 and self.can_make(text):
                return text
            kept, digit = text[:length - 1], text[length - 1]
            smaller = [d for d in self.digits if d < digit]
            if self.can_make(kept) and smaller:
                return kept + smaller[-1] + self.digits[-1] * rest
        return self.digits[-1] * (len(text) - 1)


def main():
    lines = sys.stdin.read().split("\n")
    depot = Depot(lines[0].strip())
    for line in lines[2:2 + int(lines[1])]:
        kind, number = line.split()
        if kind == "plate":
            print(depot.plate(int(number)))
        elif kind == "upto":
            print(depot.tram(depot.last_plate_up_to(number)))
        elif depot.can_make(number):
            print(depot.tram(number))
        else:
            print("none")


main()
