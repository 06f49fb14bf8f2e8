"""Looks at all trays to find the next one."""
import sys

rows = [line.split() for line in sys.stdin]
w = int(rows[0][0])
trays = []
for name, *rest in rows[1:]:
    a, b = (list(map(int, rest)) + [None])[:2]
    if name == "sow":
        assert all(i != a for i, _ in trays)
        trays.append((a, b))
    elif name == "harvest":
        met = []
        while sum(1 for i in met if i > 0) < b and any(r <= a for _, r in trays):
            first = sorted(trays, key=lambda tray: (tray[1], tray[0]))[0]
            trays.remove(first)
            met.append(first[0] if a <= first[1] + w else -first[0])
        print(" ".join(map(str, met)) if met else "none")
    elif all(i != a for i, _ in trays):
        print("missing")
    else:
        day = [r for i, r in trays if i == a][0]
        trays.remove((a, day))
        if name == "shift":
            trays.append((a, day + b))
