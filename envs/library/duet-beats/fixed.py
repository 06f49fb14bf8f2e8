class Duet:
    def __init__(self, first, second, points, alone, patience):
        self.first = first
        self.second = second
        self.points = points
        self.alone = alone
        self.patience = patience
        self.known = {}

    def together(self, i, j):
        """The points of a beat with note i of the first and note j of the second violin."""
        return self.points[abs(self.first[i] - self.second[j]) % 12]

    def best(self, i, j, rest):
        """The best way to go on after notes i and j: points, and minus the number of beats; None if there is none.

        `rest` counts the beats for which the second violin has rested; below zero, those of the first.
        """
        left = len(self.first) - i
        right = len(self.second) - j
        if left == 0 and right == 0:
            return (0, 0) if rest == 0 else None
        key = (i, j, rest)
        if key in self.known:
            return self.known[key]
        plans = []
        if left > 0 and right > 0:
            plans.append((self.together(i, j), self.best(i + 1, j + 1, 0)))
        if i > 0 and left > 0 and rest < self.patience:
            plans.append((self.alone, self.best(i + 1, j, max(rest, 0) + 1)))
        if i > 0 and right > 0 and -rest < self.patience:
            plans.append((self.alone, self.best(i, j + 1, min(rest, 0) - 1)))
        best = None
        for points, after in plans:
            if after is None:
                continue
            plan = (points + after[0], after[1] - 1)
            if best is None or plan > best:
                best = plan
        self.known[key] = best
        return best


def best_duet(first, second, points, alone, patience):
    best = Duet(first, second, points, alone, patience).best(0, 0, 0)
    return [] if best is None else [best[0], -best[1]]
