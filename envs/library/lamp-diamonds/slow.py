"""Goes to every crossing."""
import sys

w, h, n, *rest = map(int, sys.stdin.read().split())
lamps = [rest[i:i + 3] for i in range(0, 3 * n, 3)]
found = {0: 0}
for x in range(1, w + 1):
    for y in range(1, h + 1):
        lights = sum(abs(x - a) + abs(y - b) <= r for a, b, r in lamps)
        found[lights] = found.get(lights, 0) + 1
print(found[0], max(found), found[max(found)])
