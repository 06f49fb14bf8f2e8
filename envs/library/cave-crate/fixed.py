import sys
from collections import deque


class Cave:
    def __init__(self, chambers, gain):
        self.gain = gain
        self.passages = [[] for _ in range(chambers + 1)]

    def connect(self, a, b, width, dry):
        self.passages[a].append((b, width, dry))
        self.passages[b].append((a, width, dry))

    def charges(self, crate):
        """The fewest charges with which a crate can be carried to the last chamber, or None."""
        target = len(self.passages) - 1
        settled = set()
        waiting = deque([(1, 0)])
        while waiting:
            chamber, used = waiting.popleft()
            if chamber == target:
                return used
            if chamber in settled:
                continue
            settled.add(chamber)
            for other, width, dry in self.passages[chamber]:
                if width >= crate:
                    waiting.appendleft((other, used))
                elif dry and width + self.gain >= crate:
                    waiting.append((other, used + 1))
        return None


def widest(cave, limit, widths):
    """The largest of the widths, which are in increasing order, that is possible."""
    low, high = 0, len(widths)
    while low < high:
        middle = (low + high) // 2
        needed = cave.charges(widths[middle])
        if needed is not None and needed <= limit:
            low = middle + 1
        else:
            high = middle
    return widths[low - 1] if low > 0 else None


def main():
    lines = sys.stdin.read().splitlines()
    chambers, count, limit, gain = map(int, lines[0].split())
    cave = Cave(chambers, gain)
    widths = set()
    for line in lines[1:count + 1]:
        a, b, width, kind = line.split()
        cave.connect(int(a), int(b), int(width), kind == "dry")
        widths |= {int(width), int(width) + gain}
    result = widest(cave, limit, sorted(widths))
    print("blocked" if result is None else result)


main()
