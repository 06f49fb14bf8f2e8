import heapq
import sys


def read_input():
    numbers = list(map(int, sys.stdin.read().split()))
    chambers, pairs, crews = numbers[:3]
    urgency = numbers[3:3 + chambers]
    gas = numbers[3 + chambers:3 + 2 * chambers]
    behind = [[] for _ in range(chambers)]
    missing = [0] * chambers
    at = 3 + 2 * chambers
    for i in range(at, at + 2 * pairs, 2):
        behind[numbers[i] - 1].append(numbers[i + 1] - 1)
        missing[numbers[i + 1] - 1] += 1
    return crews, urgency, gas, behind, missing


def clear(crews, urgency, gas, behind, missing):
    """The shift of every chamber, 0 where there is none."""
    cleared = [0] * len(urgency)
    earliest = [1] * len(urgency)
    aired = [(1, i) for i, count in enumerate(missing) if count == 0]
    ready = []
    shift = 0
    while aired or ready:
        shift += 1
        if not ready:
            shift = aired[0][0]
        while aired and aired[0][0] <= shift:
            _, chamber = heapq.heappop(aired)
            heapq.heappush(ready, (-urgency[chamber], chamber))
        for _ in range(min(crews, len(ready))):
            _, chamber = heapq.heappop(ready)
            cleared[chamber] = shift
            for other in behind[chamber]:
                missing[other] -= 1
                earliest[other] = max(earliest[other], shift + 1 + gas[chamber])
                if missing[other] == 0:
                    heapq.heappush(aired, (earliest[other], other))
    return cleared


print(*clear(*read_input()))
