STEPS = {"k": (1, 1), "p": (1, 1), "i": (1, 2), "d": (2, 1), "y": (0, 1)}


class Reader:
    def __init__(self, text):
        self.text = text
        self.place = 0

    def peek(self):
        while self.text[self.place:self.place + 1] == " ":
            self.place += 1
        return self.text[self.place:self.place + 1]

    def times(self):
        """The number at this place; 1 if there is none."""
        start = self.place
        while self.text[self.place:self.place + 1].isdigit():
            self.place += 1
        return int(self.text[start:self.place] or 1)

    def steps(self):
        """Stitches that the steps from here on use and make, up to the end or to a character that ends a sequence."""
        used = made = 0
        while self.peek() not in ("", ")", "*"):
            symbol = self.peek()
            self.place += 1
            if symbol == "(":
                step = self.steps()
                self.place += 1
            else:
                step = STEPS[symbol]
            times = self.times()
            used += step[0] * times
            made += step[1] * times
        return used, made


def row_stitches(row, needle):
    reader = Reader(row)
    used, made = reader.steps()
    left = needle - used
    if reader.peek() == "*":
        reader.place += 1
        round_used, round_made = reader.steps()
        reader.place += 1
        last_used, last_made = reader.steps()
        rounds = max(0, (left - last_used) // round_used)
        left -= last_used + rounds * round_used
        made += last_made + rounds * round_made
    return made if left == 0 else -1
