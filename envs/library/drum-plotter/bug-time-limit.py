SIDEWAYS = {"L": -1, "R": 1}
UPRIGHT = {"U": -1, "D": 1}


class Plotter:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.column = 0
        self.row = 0
        self.lowered = False
        self.inked = set()

    def run(self, program):
        for letter in program:
            if letter == "P":
                self.lowered = not self.lowered
            elif letter in SIDEWAYS:
                self.column = (self.column + SIDEWAYS[letter]) % self.width
            else:
                row = self.row + UPRIGHT[letter]
                self.row = max(0, min(row, self.height - 1))
            if self.lowered:
                self.inked.add((self.column, self.row))


def inked_cells(program, width, height, repeats):
    plotter = Plotter(width, height)
    for _ in range(repeats):
        plotter.run(program)
    return len(plotter.inked)
