from collections import deque


class Lane:
    """Groups of [flight, passengers] from the front to the back."""

    def __init__(self):
        self.groups = deque()

    def join(self, flight, count):
        if self.groups and self.groups[-1][0] == flight:
            self.groups[-1][1] += count
        else:
            self.groups.append([flight, count])

    def take(self, count, end):
        """Takes passengers from the front (end 0) or the back (end -1): their groups, in the order of leaving."""
        taken = []
        while count > 0 and self.groups:
            flight, present = self.groups[end]
            leaving = 0
            while leaving < count and leaving < present:
                leaving += 1
            taken.append((flight, leaving))
            count -= leaving
            if leaving < present:
                self.groups[end][1] -= leaving
            elif end == 0:
                self.groups.popleft()
            else:
                self.groups.pop()
        return taken


def main():
    lane_count, commands = map(int, input().split())
    lanes = [Lane() for _ in range(lane_count + 1)]
    for _ in range(commands):
        name, lane, *words = input().split()
        lane = lanes[int(lane)]
        if name == "join":
            lane.join(words[0], int(words[1]))
        elif name == "board":
            taken = lane.take(int(words[0]), 0)
            print(" ".join(f"{flight}:{count}" for flight, count in taken) or "nobody")
        elif name == "merge":
            other = lanes[int(words[0])]
            for flight, count in other.groups:
                lane.join(flight, count)
            other.groups.clear()
        elif name == "tail":
            other = lanes[int(words[0])]
            for flight, count in reversed(lane.take(int(words[1]), -1)):
                other.join(flight, count)
        else:
            print(lane.groups[-1][0] if lane.groups else "nobody")


main()
