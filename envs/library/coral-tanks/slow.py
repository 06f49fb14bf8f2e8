"""Tries every way to divide the pieces."""
import sys

lines = sys.stdin.read().splitlines()
n, m = map(int, lines[0].split())
w = list(map(int, lines[1].split()))
known = [line.split() for line in lines[2:]]
totals = set()
for bits in range(2 ** n):
    north = [bits >> i & 1 == 1 for i in range(n)]
    for word, *pieces in known:
        here = [north[int(piece) - 1] for piece in pieces]
        if word == "fight" and here[0] == here[1] or word == "clone" and here[0] != here[1]:
            break
        if word == "north" and not here[0] or word == "south" and here[0]:
            break
    else:
        totals.add(sum(w[i] for i in range(n) if north[i]))
print(*((min(totals), max(totals)) if totals else ["impossible"]))
