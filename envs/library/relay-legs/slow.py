"""Tries all numbers of stretches."""
import itertools
import sys

numbers = list(map(int, sys.stdin.read().split()))
n, k = numbers[:2]
lengths, handovers = numbers[2:2 + n], numbers[2 + n:2 + 2 * n]
runners = list(zip(numbers[2 + 2 * n::2], numbers[3 + 2 * n::2]))
best = None
for counts in itertools.product(range(n, -1, -1), repeat=k):
    if sum(counts) != n:
        continue
    time = 0
    first = 0
    for count, (pace, limit) in zip(counts, runners):
        if count == 0:
            continue
        metres = sum(lengths[first:first + count])
        if metres > limit:
            break
        time += metres * pace
        if first > 0:
            time += handovers[first]
        first += count
    else:
        if best is None or time < best[0]:
            best = time, counts
if best is None:
    print("impossible")
else:
    print(best[0])
    print(*best[1])
