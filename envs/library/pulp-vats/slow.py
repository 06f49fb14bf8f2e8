"""Moves every single litre."""
import sys

lines = [list(map(int, line.split())) for line in sys.stdin]
v, t, f = lines[0]
c, p, l, h = zip(*lines[1:])
amount = [0] * v + [0]
on = set()
spilled = 0
for _ in range(t):
    for _ in range(f):
        if amount[0] == c[0]:
            spilled += 1
        else:
            amount[0] += 1
    for i in range(v):
        if i not in on:
            if amount[i] >= h[i]:
                on.add(i)
        elif amount[i] <= l[i]:
            on.remove(i)
    for i in sorted(on, reverse=True):
        for _ in range(p[i]):
            if amount[i] > 0 and (i + 1 == v or amount[i + 1] < c[i + 1]):
                amount[i] -= 1
                amount[i + 1] += 1
for i in range(v):
    print(amount[i], "on" if i in on else "off")
print(amount[v], spilled)
