"""Deals out every single litre."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
n, w = numbers[:2]
parent = dict(zip(range(2, n + 1), numbers[2::2]))
capacity = dict(zip(range(2, n + 1), numbers[3::2]))
flow = {arm: 0 for arm in range(1, n + 1)}
flow[1] = w
flood = dict.fromkeys(flow, 0)
for arm in range(1, n + 1):
    queue = [i for i in range(2, n + 1) if parent[i] == arm]
    if not queue:
        continue
    for _ in range(flow[arm]):
        while queue and flow[queue[0]] == capacity[queue[0]]:
            queue.pop(0)
        if queue:
            first = queue.pop(0)
            flow[first] += 1
            queue.append(first)
        else:
            flood[arm] += 1
for arm in range(1, n + 1):
    print(flow[arm], flood[arm])
