"""Tries all pairs of ferries for every question."""
n, m, q, c = map(int, input().split())
town = [tuple(map(int, input().split())) for _ in range(n)]
island = [tuple(map(int, input().split())) for _ in range(m)]
journeys = [(a, d) for a, b in town for x, d in island if b + c <= x]
for _ in range(q):
    kind, minute = input().split()
    if kind == "from":
        fitting = [(d, -a) for a, d in journeys if a >= int(minute)]
        best = min(fitting, default=None)
        print("stranded" if best is None else f"{-best[1]} {best[0]}")
    else:
        fitting = [(-a, d) for a, d in journeys if d <= int(minute)]
        best = min(fitting, default=None)
        print("stranded" if best is None else f"{-best[0]} {best[1]}")
