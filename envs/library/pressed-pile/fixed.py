class Sheet:
    def __init__(self, depth):
        self.depth = depth
        # The presses that reach this sheet through the ones above: their number, and their force in this sheet.
        self.presses = 0
        self.force = 0
        # How many presses, from wherever they come, have force 1 in this sheet.
        self.ending = 0


class Pile:
    def __init__(self):
        self.sheets = []

    def lay(self, depth):
        self.sheets.append(Sheet(depth))

    def stamp(self, force):
        if not self.sheets:
            return
        top = self.sheets[-1]
        top.presses += 1
        top.force += force
        if force <= len(self.sheets):
            self.sheets[-force].ending += 1

    def take(self):
        """Takes the top sheet away and hands its presses on to the next one."""
        top = self.sheets.pop()
        if self.sheets:
            below = self.sheets[-1]
            below.force += top.force - top.presses
            below.presses += top.presses - top.ending
        return top.depth + top.force


def taken_depths(kinds, amounts):
    pile = Pile()
    totals = []
    for kind, amount in zip(kinds, amounts):
        if kind == "L":
            pile.lay(amount)
        elif kind == "S":
            pile.stamp(amount)
        else:
            sheets = min(amount, len(pile.sheets))
            totals.append(sum(pile.take() for _ in range(sheets)))
    return totals
