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


def widest(cave, limit):
    """The largest width that is possible."""
    crate = 0
    while True:
        needed = cave.charges(crate + 1)
        if needed is None or needed > limit:
            return crate
        crate += 1


def main():
    lines = sys.stdin.read().splitlines()
    chambers, count, limit, gain = map(int, lines[0].split())
    cave = Cave(chambers, gain)
    for line in lines[1:count + 1]:
        a, b, width, kind = line.split()
        cave.connect(int(a), int(b), int(width), kind == "dry")
    result = widest(cave, limit)
    print(result or "blocked")


main()
