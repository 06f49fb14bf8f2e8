import sys


def is_kept(wish, seats, count):
    """Whether a wish still can come true, as far as the seats of its musicians are known."""
    kind, *rest = wish
    seat = seats.get(rest[0])
    if kind == "edge":
        return seat in (0, count - 1)
    other = seats.get(rest[1])
    if seat is None or other is None:
        return True
    if kind == "before":
        return seat < other
    distance = abs(seat - other)
    if kind == "next":
        return distance == 1
    return distance > int(rest[2])


class Row:
    def __init__(self, names, wishes):
        self.names = names
        self.wishes = wishes
        self.seats = {}
        self.ways = 0
        self.first = None

    def fill(self, seat):
        """Seats the musicians who are still standing in all ways, from this seat on."""
        if seat == len(self.names):
            self.ways += 1
            if self.first is None:
                self.first = "".join(sorted(self.names, key=self.seats.get))
            return
        for name in self.names:
            if name in self.seats:
                continue
            self.seats[name] = seat
            if all(is_kept(wish, self.seats, len(self.names)) for wish in self.wishes if name in wish):
                self.fill(seat + 1)
                del self.seats[name]


def main():
    lines = sys.stdin.read().splitlines()
    _, count = map(int, lines[0].split())
    wishes = [line.split() for line in lines[2:2 + count]]
    row = Row(lines[1].strip(), wishes)
    row.fill(0)
    print(row.ways)
    if row.first is not None:
        print(row.first)


main()
