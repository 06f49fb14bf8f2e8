from bisect import bisect_right


class Plan:
    def __init__(self):
        # Temperature values[i] holds from minute starts[i] until the next start.
        self.starts = [0]
        self.values = [0]

    def index(self, minute):
        return bisect_right(self.starts, minute) - 1

    def cut(self, minute):
        """Makes a piece begin in this minute; returns its index."""
        i = self.index(minute)
        if self.starts[i] == minute:
            return i
        self.starts.insert(i + 1, minute)
        self.values.insert(i + 1, self.values[i])
        return i + 1

    def set(self, begin, end, value):
        first = self.cut(begin)
        last = self.cut(end)
        self.starts[first:last] = [begin]
        self.values[first:last] = [value]

    def warm(self, begin, end, value):
        first = self.cut(begin)
        last = self.cut(end)
        for i in range(first, last):
            self.values[i] += value

    def pieces(self, begin, end):
        """Pairs of temperature and minutes."""
        i = self.index(begin)
        while begin < end:
            piece_end = end
            if i + 1 < len(self.starts):
                piece_end = min(end, self.starts[i + 1])
            yield self.values[i], piece_end - begin
            begin = piece_end
            i += 1

    def next(self, minute):
        i = self.index(minute)
        value = self.values[i]
        while i < len(self.values) and self.values[i] == value:
            i += 1
        return self.starts[i] if i < len(self.starts) else "never"


def main():
    plan = Plan()
    for _ in range(int(input())):
        name, *words = input().split()
        numbers = list(map(int, words))
        if name == "set":
            plan.set(*numbers)
        elif name == "warm":
            plan.warm(*numbers)
        elif name == "at":
            print(plan.values[plan.index(numbers[0])])
        elif name == "sum":
            print(sum(value * minutes for value, minutes in plan.pieces(*numbers)))
        elif name == "frost":
            print(sum(minutes for value, minutes in plan.pieces(*numbers) if value < 0))
        else:
            print(plan.next(numbers[0]))


main()
