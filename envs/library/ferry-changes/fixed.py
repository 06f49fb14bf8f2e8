import sys


def first_index(values, bound):
    """The first index of the sorted values with at least the bound."""
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] >= bound:
            high = middle
        else:
            low = middle + 1
    return low


def find_journeys(town, island, change):
    """For every ferry from the town: when it leaves, and the earliest arrival at the lighthouse."""
    island = sorted(island)
    departures = [departure for departure, _ in island]
    earliest = [None] * len(island)  # arrival of this ferry or a later one
    for i in reversed(range(len(island))):
        earliest[i] = island[i][1]
        if i + 1 < len(island):
            earliest[i] = min(earliest[i], earliest[i + 1])
    journeys = []
    for departure, arrival in town:
        i = first_index(departures, arrival + change)
        if i < len(island):
            journeys.append((departure, earliest[i]))
    return journeys


class Office:
    def __init__(self, journeys):
        # Only journeys without another one that leaves no earlier and arrives no later.
        self.useful = []
        for departure, arrival in sorted(journeys, key=lambda journey: (-journey[0], journey[1])):
            if not self.useful or arrival < self.useful[-1][1]:
                self.useful.append((departure, arrival))
        self.useful.reverse()

    def leaving_from(self, minute):
        i = first_index([departure for departure, _ in self.useful], minute)
        return self.useful[i] if i < len(self.useful) else None

    def arriving_until(self, minute):
        i = first_index([arrival for _, arrival in self.useful], minute + 1)
        return self.useful[i - 1] if i > 0 else None


def main():
    lines = [line.split() for line in sys.stdin.read().splitlines()]
    town, island, _, change = map(int, lines[0])
    ferries = [(int(departure), int(arrival)) for departure, arrival in lines[1:town + island + 1]]
    office = Office(find_journeys(ferries[:town], ferries[town:], change))
    for kind, minute in lines[town + island + 1:]:
        if kind == "from":
            journey = office.leaving_from(int(minute))
        else:
            journey = office.arriving_until(int(minute))
        print("stranded" if journey is None else f"{journey[0]} {journey[1]}")


main()
