"""Goes through all canals and inns again and again until no state can be reached earlier."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
n, m, k = numbers[:3]
rest = numbers[3:3 + n]
canals = [numbers[3 + n + 4 * i:7 + n + 4 * i] for i in range(m)]
steps = []
for worked in range(k + 1):
    for basin in range(1, n + 1):
        if rest[basin - 1]:
            steps.append(((basin, worked), (basin, 0), rest[basin - 1]))
    for a, b, hours, locks in canals:
        if worked + locks <= k:
            steps.append(((a, worked), (b, worked + locks), hours))
            steps.append(((b, worked), (a, worked + locks), hours))
reached = {(1, 0): 0}
changed = True
while changed:
    changed = False
    for start, end, hours in steps:
        if start in reached and reached[start] + hours < reached.get(end, float("inf")):
            reached[end] = reached[start] + hours
            changed = True
answers = [reached[state] for state in reached if state[0] == n]
print(min(answers) if answers else "stuck")
