"""Moves the passengers one by one."""
from itertools import groupby


def leave(lane, end):
    """One passenger goes; returns the flight, or None if the lane is empty."""
    while lane and lane[end][1] == 0:
        lane.pop(end)
    if not lane:
        return None
    lane[end][1] -= 1
    return lane[end][0]


m, q = map(int, input().split())
lanes = [[] for _ in range(m + 1)]
for _ in range(q):
    name, a, *words = input().split()
    a = int(a)
    if name == "join":
        lanes[a].append([words[0], int(words[1])])
    if name == "board":
        leaving = (leave(lanes[a], 0) for _ in range(int(words[0])))
        shown = [f"{flight}:{sum(1 for _ in group)}" for flight, group in groupby(leaving) if flight]
        print(*shown or ["nobody"])
    if name == "merge":
        b = int(words[0])
        lanes[a], lanes[b] = lanes[a] + lanes[b], []
    if name == "tail":
        b, k = int(words[0]), int(words[1])
        end = len(lanes[b])
        for _ in range(k):
            flight = leave(lanes[a], -1)
            if flight is not None:
                if end == len(lanes[b]) or lanes[b][end][0] != flight:
                    lanes[b].insert(end, [flight, 0])
                lanes[b][end][1] += 1
    if name == "last":
        flight = leave(lanes[a], -1)
        if flight is not None:
            lanes[a].append([flight, 1])
        print(flight or "nobody")
