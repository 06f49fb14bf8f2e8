import sys


class Log:
    def __init__(self, entries):
        self.entries = entries
        self.current = 0
        self.used = 0

    def has_ended(self):
        return self.current == len(self.entries)

    def next_day(self):
        if self.has_ended():
            return 0
        days, amount = self.entries[self.current]
        self.used += 1
        if self.used == days:
            self.current += 1
            self.used = 0
        return amount


def main():
    lines = [tuple(map(int, line.split())) for line in sys.stdin.read().splitlines()]
    inflow_entries, _, capacity, level = lines[0]
    inflow = Log(lines[1:inflow_entries + 1])
    demand = Log(lines[inflow_entries + 1:])
    spilled = shortage = dry_days = 0
    while not (inflow.has_ended() and demand.has_ended()):
        level += inflow.next_day() - demand.next_day()
        if level > capacity:
            spilled += level - capacity
            level = capacity
        elif level < 0:
            shortage -= level
            dry_days += 1
            level = 0
    print(spilled, shortage, dry_days, level)


main()
