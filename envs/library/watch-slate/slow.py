"""Keeps a list of (line, ship), the newest note first."""
c, q = map(int, input().split())
notes = []
line = 0
for _ in range(q):
    name, *rest = input().split()
    x = int(rest[0]) if rest else None
    if name == "note":
        line = 1 if line == c else line + 1
        notes = [(line, x)] + [(l, s) for l, s in notes if l != line]
    if name == "wipe":
        print(notes.pop()[1] if notes else "-")
    if name == "where":
        print(([l for l, s in notes if s == x] + [0])[0])
    if name == "back":
        print((["-"] + [s for _, s in notes])[x] if x <= len(notes) else "-")
    if name == "new":
        c = x
        ships = [s for _, s in notes[:c]]
        notes = [(len(ships) - i, s) for i, s in enumerate(ships)]
        line = len(ships)
