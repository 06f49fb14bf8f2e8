"""For each number of tickets in turn, walks over all connections until no new state turns up."""


def fewest_rides(stations, starts, ends, kinds, streak):
    connections = list(zip(starts, ends, kinds))
    answer = [-1] * stations
    states = {(0, 0)}
    for spent in range(stations * 6 + 1):
        while True:
            new = {(e, 0) for s, e, kind in connections if kind == 1 and any(state[0] == s for state in states)}
            new |= {(e, b + 1) for s, e, kind in connections if kind == 2 for station, b in states if station == s and b < streak}
            if new <= states:
                break
            states |= new
        for station, _ in states:
            if answer[station] == -1:
                answer[station] = spent
        states |= {(e, 0) for s, e, kind in connections if kind == 0 and any(state[0] == s for state in states)}
    return answer
