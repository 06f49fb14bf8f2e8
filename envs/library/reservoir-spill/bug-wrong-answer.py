import sys


class Reservoir:
    def __init__(self, capacity, level):
        self.capacity = capacity
        self.level = level
        self.spilled = 0
        self.shortage = 0
        self.dry_days = 0

    def run(self, days, change):
        """Lives through some days with the same change of the level."""
        if change < 0:
            self.dry_days += max(0, days - (self.level + -change - 1) // -change)
        self.level += days * change
        if self.level > self.capacity:
            self.spilled += self.level - self.capacity
            self.level = self.capacity
        elif self.level < 0:
            self.shortage -= self.level
            self.level = 0


def changes(inflow, demand):
    """Stretches of days with the same inflow and the same demand: (days, inflow - demand)."""
    i = j = 0
    inflow_left = demand_left = 0  # days of the entries before i and j that are still to come
    while True:
        if inflow_left == 0 and i < len(inflow):
            inflow_left, gain = inflow[i]
            i += 1
        if demand_left == 0 and j < len(demand):
            demand_left, loss = demand[j]
            j += 1
        if inflow_left == 0 and demand_left == 0:
            return
        if inflow_left == 0:
            gain = 0
            days = demand_left
        elif demand_left == 0:
            loss = 0
            days = inflow_left
        else:
            days = min(inflow_left, demand_left)
        yield days, gain - loss
        inflow_left = max(0, inflow_left - days)
        demand_left = max(0, demand_left - days)


def main():
    lines = [tuple(map(int, line.split())) for line in sys.stdin.read().splitlines()]
    inflow_entries, _, capacity, level = lines[0]
    reservoir = Reservoir(capacity, level)
    for days, change in changes(lines[1:inflow_entries + 1], lines[inflow_entries + 1:]):
        reservoir.run(days, change)
    print(reservoir.spilled, reservoir.shortage, reservoir.dry_days, reservoir.level)


main()
