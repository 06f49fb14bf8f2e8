import sys
from heapq import heappop, heappush


def read_bridges(words, islands):
    bridges = [[] for _ in range(islands + 1)]
    for i in range(0, len(words), 3):
        a, b, period = words[i:i + 3]
        bridges[a].append((b, period))
        bridges[b].append((a, period))
    return bridges


def crossing_day(day, period):
    """The first day from `day` on when a bridge is down."""
    return day + -day % period


def earliest_day(bridges, goal):
    arrival = {1: 1}
    queue = [(1, 1)]
    while queue:
        day, island = heappop(queue)
        if island == goal:
            return day
        if day > arrival[island]:
            continue
        for other, period in bridges[island]:
            then = crossing_day(day, period) + 1
            if other not in arrival or then < arrival[other]:
                arrival[other] = then
                heappush(queue, (then, other))
    return "never"


def main():
    islands, _, *words = map(int, sys.stdin.read().split())
    print(earliest_day(read_bridges(words, islands), islands))


main()
