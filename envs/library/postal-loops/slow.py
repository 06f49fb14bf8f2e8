"""Builds a port at every office of a loop in turn and sends a letter from everywhere."""


def hops(forward, office, goal):
    count = 0
    while office != goal:
        office = forward[office]
        count += 1
        if count > len(forward):
            return None
    return count


def repair_loops(forward, cost):
    n = len(forward)
    answer = []
    done = set()
    for i in range(n):
        loop = {i}
        office = forward[i]
        while office not in loop:
            loop.add(office)
            office = forward[office]
        if office != i or len(loop) == 1 or i in done:
            continue
        done |= loop
        ways = {goal: [hops(forward, office, goal) for office in range(n)] for goal in loop}
        most = {goal: max(count for count in ways[goal] if count is not None) for goal in loop}
        best = min(loop, key=lambda goal: (cost[goal], most[goal], goal))
        answer.append((best, most[best]))
    return [number for pair in sorted(answer) for number in pair]
