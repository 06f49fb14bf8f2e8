import sys

ROBOTS = ">v<^"
STEPS = [(0, 1), (1, 0), (0, -1), (-1, 0)]


class Mine:
    def __init__(self, rows):
        self.drilled_once = set()
        self.cells = {}
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                if cell in ROBOTS:
                    self.place, self.facing = (r, c), ROBOTS.index(cell)
                    cell = "."
                self.cells[r, c] = cell
        self.turning = False
        self.hand = -1

    def state(self):
        return self.place, self.facing, self.turning, self.hand

    def drill(self, place):
        if place in self.drilled_once:
            self.cells[place] = "."
        self.drilled_once.add(place)

    def minute(self):
        """Does one minute's work; true if that was drilling."""
        r, c = self.place
        down, right = STEPS[self.facing]
        ahead = r + down, c + right
        cell = self.cells.get(ahead, "#")
        if cell == "#":
            if not self.turning:
                self.hand = -self.hand
            self.turning = True
            self.facing = (self.facing + self.hand) % 4
            return False
        self.turning = False
        if cell == "o":
            self.drill(ahead)
            return True
        self.place = ahead
        return False


def main():
    first, *rows = sys.stdin.read().split("\n")
    height, _, minutes = map(int, first.split())
    mine = Mine([row.strip() for row in rows[:height]])
    seen = {}
    while minutes > 0:
        state = mine.state()
        if state in seen:
            minutes %= seen[state] - minutes
            seen.clear()
            if minutes == 0:
                break
        seen[state] = minutes
        mine.minute()
        minutes -= 1
    row, column = mine.place
    rubble = sum(cell == "o" for cell in mine.cells.values())
    print(row + 1, column + 1, ROBOTS[mine.facing], rubble)


main()
