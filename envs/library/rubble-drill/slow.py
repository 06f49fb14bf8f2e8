"""Lives through every minute."""
import sys

lines = sys.stdin.read().split()
h, w, t = int(lines[0]), int(lines[1]), int(lines[2])
grid = [list("#" * (w + 2))] + [list("#" + row + "#") for row in lines[3:3 + h]] + [list("#" * (w + 2))]
for r in range(h + 2):
    for c in range(w + 2):
        if grid[r][c] in ">v<^":
            y, x, face = r, c, grid[r][c]
            grid[r][c] = "."
        elif grid[r][c] == "o":
            grid[r][c] = 2
to_right = {">": "v", "v": "<", "<": "^", "^": ">"}
to_left = {"v": ">", "<": "v", "^": "<", ">": "^"}
series = 0
last = "nothing"
for _ in range(t):
    ny = y + {"v": 1, "^": -1}.get(face, 0)
    nx = x + {">": 1, "<": -1}.get(face, 0)
    front = grid[ny][nx]
    if front == ".":
        y, x, last = ny, nx, "move"
    elif front == "#":
        if last != "turn":
            series += 1
        face = to_right[face] if series % 2 else to_left[face]
        last = "turn"
    else:
        grid[ny][nx] = "." if front == 1 else front - 1
        last = "drill"
print(y, x, face, sum(cell in (1, 2) for row in grid for cell in row))
