class Quay:
    def __init__(self, length, distance):
        self.length = length
        self.distance = distance
        self.moored = []

    def moor(self, name, size):
        """The metre at which the ship begins, or None if it fits nowhere."""
        best = None
        begin = 0
        index = 0
        for metre in range(self.length + 1):
            limit = self.length
            if index < len(self.moored):
                limit = self.moored[index][0] - self.distance
            if metre < limit or metre < begin:
                continue
            if metre - begin >= size and (best is None or metre - begin < best[0]):
                best = metre - begin, begin, index
            if index < len(self.moored):
                begin = self.moored[index][1] + self.distance
                index += 1
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
