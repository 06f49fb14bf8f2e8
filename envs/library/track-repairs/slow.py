"""Lives through every minute."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
closed, shifts, weld, cooling = numbers[:4]
pairs = [(numbers[i], numbers[i + 1]) for i in range(4, len(numbers), 2)]


def covered(periods, minute):
    return any(start <= minute < end for start, end in periods)


welds = 0
done = "-"
ready = 0
worked = 0  # minutes of the weld that is being made
for minute in range(max(end for _, end in pairs)):
    possible = covered(pairs[:closed], minute) and covered(pairs[closed:], minute)
    worked = worked + 1 if possible and minute >= ready else 0
    if worked == weld:
        welds += 1
        done = minute + 1
        ready = done + cooling
        worked = 0
print(welds, done)
