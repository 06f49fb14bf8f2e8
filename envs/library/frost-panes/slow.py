"""Looks at every pane by itself."""
h, w, t = map(int, input().split())
wall = {(y, x): pane for y in range(h) for x, pane in enumerate(input().strip())}
history = [wall]
while len(history) <= t:
    new = {}
    for (y, x), pane in wall.items():
        around = [wall.get(p, "") for p in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1))]
        if pane == "." and around.count("#") >= 2:
            pane = "#"
        elif pane == "#" and "o" in around and "#" not in around:
            pane = "."
        new[y, x] = pane
    if new == wall:
        break
    wall = new
    history.append(wall)
print(len(history) - 1, sum(all(old[p] == "#" for old in history) for p in wall))
for y in range(h):
    print("".join(wall[y, x] for x in range(w)))
