import sys


class Wall:
    """One number for each row; bit number x is the pane in column x."""

    def __init__(self, rows):
        self.width = len(rows[0])
        self.frozen = [self.bits(row, "#") for row in rows]
        self.windows = [self.bits(row, "o") for row in rows]

    @staticmethod
    def bits(row, symbol):
        return sum(1 << x for x, pane in enumerate(row) if pane == symbol)

    def neighbours(self, rows, y):
        """For the panes of row y those on their left, on their right, above and below."""
        above = rows[y - 1] if y > 0 else 0
        below = rows[y + 1] if y + 1 < len(rows) else 0
        return rows[y] << 1, rows[y] >> 1, above, below

    def next_row(self, y):
        row = self.frozen[y]
        left, right, above, below = self.neighbours(self.frozen, y)
        several = left & right | above & below | (left | right) & (above | below)
        alone = ~(left | right | above | below)
        draught = 0
        for windows in self.neighbours(self.windows, y):
            draught |= windows
        grown = row | several & ~self.windows[y]
        return grown & ~(row & alone & draught)

    def step(self):
        """Lives through a minute; returns whether anything has changed."""
        after = [self.next_row(y) for y in range(len(self.frozen))]
        changed = after != self.frozen
        self.frozen = after
        return changed

    def show(self):
        for frozen, windows in zip(self.frozen, self.windows):
            symbols = ""
            for x in range(self.width):
                if frozen >> x & 1:
                    symbols += "#"
                else:
                    symbols += "o" if windows >> x & 1 else "."
            print(symbols)


def main():
    first, *rows = sys.stdin.read().split("\n")
    height, _, last_minute = map(int, first.split())
    wall = Wall(rows[:height])
    always = wall.frozen
    minute = 0
    while minute < last_minute and wall.step():
        minute += 1
        always = [old & new for old, new in zip(always, wall.frozen)]
    print(minute, sum(row.bit_count() for row in always))
    wall.show()


main()
