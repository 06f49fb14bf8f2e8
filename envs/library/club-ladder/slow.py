"""Keeps a plain list of names."""
import sys

rows = [line.split() for line in sys.stdin]
ladder = []
for command, *rest in rows[1:]:
    if command == "top":
        print(" ".join(ladder[: int(rest[0])]) or "empty")
        continue
    if command == "enter":
        ladder.append(rest[0])
        continue
    place = [ladder.index(name) for name in rest]
    if command == "beat":
        p, r = place
        if p > r:
            ladder.insert(r, ladder.pop(p))
        else:
            ladder[r:r + 2] = reversed(ladder[r:r + 2])
    if command == "quit":
        ladder.pop(place[0])
    if command == "count":
        print(abs(place[0] - place[1]) - 1)
    if command == "beside":
        framed = ["-"] + ladder + ["-"]
        print(framed[place[0]], framed[place[0] + 2])
