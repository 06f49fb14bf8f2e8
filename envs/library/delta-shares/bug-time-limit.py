import sys


def deal(water, capacities):
    """What each arm gets of the water, and what is left when all are full."""
    got = [0] * len(capacities)
    open_arms = [arm for arm, capacity in enumerate(capacities) if capacity > 0]
    while open_arms and water > 0:
        arm = open_arms.pop(0)
        got[arm] += 1
        water -= 1
        if got[arm] < capacities[arm]:
            open_arms.append(arm)
    return got, water


def main():
    lines = sys.stdin.read().splitlines()
    count, water = map(int, lines[0].split())
    leaving = [[] for _ in range(count + 1)]
    capacity = [0] * (count + 1)
    for arm in range(2, count + 1):
        parent, capacity[arm] = map(int, lines[arm - 1].split())
        leaving[parent].append(arm)
    flow = [0] * (count + 1)
    flow[1] = water
    for arm in range(1, count + 1):
        flood = 0
        if leaving[arm]:
            shares, flood = deal(flow[arm], [capacity[next_arm] for next_arm in leaving[arm]])
            for next_arm, share in zip(leaving[arm], shares):
                flow[next_arm] = share
        print(flow[arm], flood)


main()
