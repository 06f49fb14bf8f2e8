class Floor:
    def __init__(self, plan):
        self.height = len(plan)
        self.width = len(plan[0])
        # 0: not covered yet; mats have numbers, pillars None
        self.cells = [[0 if cell == "." else None for cell in row] for row in plan]
        self.mats = 0

    def four_meet(self, y, x):
        """Whether four different mats meet at the upper left corner of a cell."""
        if y == 0 or x == 0:
            return False
        around = {self.cells[j][i] for j in (y - 1, y) for i in (x - 1, x)}
        return len(around) == 4

    def cover(self, places, number):
        for y, x in places:
            self.cells[y][x] = number

    def count(self, place, halves):
        """The ways to cover all cells from a place on, counted row by row."""
        y, x = divmod(place, self.width)
        if y == self.height:
            return 1 if halves == 0 else 0
        if self.cells[y][x] != 0:
            return self.count(place + 1, halves)
        total = 0
        self.mats += 1
        for places in self.mats_from(y, x, halves):
            self.cover(places, self.mats)
            if not self.four_meet(y, x):
                total += self.count(place + 1, halves - (len(places) == 1))
            self.cover(places, 0)
        self.mats -= 1
        return total

    def mats_from(self, y, x, halves):
        if halves > 0:
            yield [(y, x)]
        for j, i in ((y, x + 1), (y + 1, x)):
            if j < self.height and i < self.width and self.cells[j][i] == 0:
                yield [(y, x), (j, i)]


def count_layouts(plan, halves):
    return Floor(plan).count(0, halves)
