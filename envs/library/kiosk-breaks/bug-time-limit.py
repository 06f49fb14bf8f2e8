import sys


class Counter:
    def __init__(self, number):
        self.number = number
        self.free_from = 0
        self.served = 0

    def serve(self, start, minutes, break_after, break_minutes):
        self.free_from = start + minutes
        self.served += 1
        if self.served % break_after == 0:
            self.free_from += break_minutes


def start_of_service(counters, arrival):
    """The first minute, not before the arrival, in which a counter is free."""
    minute = arrival
    while all(counter.free_from > minute for counter in counters):
        minute += 1
    return minute


def main():
    lines = sys.stdin.read().splitlines()
    _, count, break_after, break_minutes = map(int, lines[0].split())
    counters = [Counter(number) for number in range(1, count + 1)]
    for line in lines[1:]:
        arrival, minutes, patience = map(int, line.split())
        start = start_of_service(counters, arrival)
        if start > arrival + patience:
            print("left")
            continue
        counter = next(c for c in counters if c.free_from <= start)
        counter.serve(start, minutes, break_after, break_minutes)
        print(counter.number, start)


main()
