class Quay:
    def __init__(self, length, distance):
        self.length = length
        self.distance = distance
        self.moored = []

    def gaps(self):
        """Pairs of (first usable metre, useful length), from metre 0 on."""
        begin = 0
        for ship_begin, ship_end, _ in self.moored:
            yield begin, ship_begin - self.distance - begin
            begin = ship_end + self.distance
        yield begin, self.length - begin

    def moor(self, name, size):
        """The metre at which the ship begins, or None if it fits nowhere."""
        best = None
        for index, (begin, useful) in enumerate(self.gaps()):
            if useful >= size and (best is None or useful < best[0]):
                best = useful, begin, index
        if best is None:
            return None
        _, begin, index = best
        self.moored.insert(index, (begin, begin + size, name))
        return begin

    def leave(self, name):
        """Whether the ship had a berth."""
        for index, ship in enumerate(self.moored):
            if ship[2] == name:
                del self.moored[index]
                return True
        return False


def main():
    length, distance, commands = map(int, input().split())
    quay = Quay(length, distance)
    waiting = {}
    for _ in range(commands):
        command, name, *words = input().split()
        if command == "arrive":
            size = int(words[0])
            begin = quay.moor(name, size)
            if begin is None:
                waiting[name] = size
                print(name, "waits")
            else:
                print(name, begin)
        elif quay.leave(name):
            for other, size in list(waiting.items()):
                begin = quay.moor(other, size)
                if begin is not None:
                    print(other, begin)
                    del waiting[other]
        else:
            del waiting[name]


main()
