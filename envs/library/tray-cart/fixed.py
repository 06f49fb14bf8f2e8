import heapq
import sys


class Greenhouse:
    def __init__(self, good_days):
        self.good_days = good_days
        self.ripe = {}
        # Pairs (day, tray), some of them outdated: only those that agree with self.ripe count.
        self.queue = []

    def put(self, tray, day):
        self.ripe[tray] = day
        heapq.heappush(self.queue, (day, tray))

    def harvest(self, today, room):
        came_to = []
        while room > 0 and self.queue:
            day, tray = self.queue[0]
            if self.ripe.get(tray) != day:
                heapq.heappop(self.queue)
                continue
            if day > today:
                break
            heapq.heappop(self.queue)
            del self.ripe[tray]
            if today - day > self.good_days:
                came_to.append(-tray)
            else:
                came_to.append(tray)
                room -= 1
        return came_to


def main():
    lines = sys.stdin.read().splitlines()
    greenhouse = Greenhouse(int(lines[0].split()[0]))
    for line in lines[1:]:
        name, *words = line.split()
        tray, *rest = map(int, words)
        if name == "sow":
            greenhouse.put(tray, rest[0])
        elif name == "harvest":
            print(*greenhouse.harvest(tray, rest[0]) or ["none"])
        elif tray not in greenhouse.ripe:
            print("missing")
        elif name == "shift":
            greenhouse.put(tray, greenhouse.ripe[tray] + rest[0])
        else:
            del greenhouse.ripe[tray]


main()
