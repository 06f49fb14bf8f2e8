"""Searches through the accepted reports for every question."""
n, q = map(int, input().split())
accepted = []


def linked(start):
    """The heights of all linked kites above the start."""
    heights = {start: 0}
    while True:
        new = {}
        for a, b, d in accepted:
            if a in heights and b not in heights:
                new[b] = heights[a] - d
            if b in heights and a not in heights:
                new[a] = heights[b] + d
        if not new:
            return heights
        heights.update(new)


for _ in range(q):
    name, *rest = input().split()
    a, b, d = (list(map(int, rest)) + [None, None])[:3]
    known = linked(a)
    if name == "report":
        if b in known and known[b] != -d:
            print("conflict")
        else:
            accepted.append((a, b, d))
    if name == "above":
        print(-known[b] if b in known else "unknown")
    if name == "top":
        print([kite for kite in sorted(known) if known[kite] == max(known.values())][0])
    if name == "spread":
        print(max(known.values()) - min(known.values()))
