"""Roll by roll: how many ways lead to each state of cell, crate and visited cells."""
import sys

lines = sys.stdin.read().split()
h, w = int(lines[0]), int(lines[1])
rows = lines[3:3 + h]
start = next((y, x) for y in range(h) for x in range(w) if rows[y][x] == "S")
t, b, n, s, we, e = lines[2]
states = {(start, (t, b, n, s, we, e), frozenset([start])): 1}
found = []
rolls = 0
while states:
    rolls += 1
    following = {}
    for ((y, x), (t, b, n, s, we, e), visited), ways in states.items():
        for cell, crate in (
            ((y - 1, x), (s, n, t, b, we, e)),
            ((y + 1, x), (n, s, b, t, we, e)),
            ((y, x - 1), (e, we, n, s, t, b)),
            ((y, x + 1), (we, e, n, s, b, t)),
        ):
            if cell in visited or not (0 <= cell[0] < h and 0 <= cell[1] < w):
                continue
            mark = rows[cell[0]][cell[1]]
            if mark == "G":
                found += [rolls] * ways
            elif mark == "." or mark == crate[1]:
                state = cell, crate, visited | {cell}
                following[state] = following.get(state, 0) + ways
    states = following
print(len(found), found[0], found[-1]) if found else print("stuck")
