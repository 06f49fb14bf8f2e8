from collections import deque

LIFT, EASY, BLACK = 0, 1, 2


def leaving(stations, starts, ends, kinds):
    connections = [[] for _ in range(stations)]
    for start, end, kind in zip(starts, ends, kinds):
        connections[start].append((end, kind))
    return connections


def fewest_rides(stations, starts, ends, kinds, streak):
    connections = leaving(stations, starts, ends, kinds)
    tickets = [-1] * stations
    settled = set()
    waiting = deque([(0, 0, 0)])
    while waiting:
        station, black, spent = waiting.popleft()
        if (station, black) in settled:
            continue
        settled.add((station, black))
        if tickets[station] < 0:
            tickets[station] = spent
        for end, kind in connections[station]:
            if kind == LIFT:
                waiting.append((end, 0, spent + 1))
            elif kind == EASY:
                waiting.appendleft((end, 0, spent))
            elif kind == BLACK and black < streak:
                waiting.appendleft((end, black + 1, spent))
    return tickets
