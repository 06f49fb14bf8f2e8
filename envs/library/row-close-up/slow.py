"""Pushes every group one seat at a time and remembers the leftmost place where it could sit."""
import itertools
import sys

rows = sys.stdin.read().split()[1:]
for row in rows:
    groups = []
    seat = 0
    for letter, run in itertools.groupby(row):
        size = len(list(run))
        if letter.isalpha():
            groups.append((letter, set(range(seat, seat + size))))
        seat += size
    broken = {i for i, letter in enumerate(row) if letter == "#"}
    result = {i: "#" for i in broken}
    moved = 0
    barrier = -1
    for letter, seats in groups:
        best = seats
        shifted = seats
        while letter.islower() and min(shifted) - 1 > barrier:
            shifted = {s - 1 for s in shifted}
            if not shifted & broken:
                best = shifted
        moved += sum(seats) - sum(best)
        barrier = max(best)
        for s in best:
            result[s] = letter
    print("".join(result.get(i, ".") for i in range(len(row))), moved)
