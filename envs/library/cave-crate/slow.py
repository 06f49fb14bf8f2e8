"""Tries all ways without a chamber twice; on each of them the narrowest dry passages are blasted."""
import sys

lines = sys.stdin.read().splitlines()
n, m, k, d = map(int, lines[0].split())
passages = []
for line in lines[1:]:
    a, b, w, kind = line.split()
    passages.append((int(a), int(b), int(w), kind))


def ways(chamber, visited):
    if chamber == n:
        yield []
    for a, b, w, kind in passages:
        if chamber in (a, b):
            other = b if chamber == a else a
            if other not in visited:
                for rest in ways(other, visited | {other}):
                    yield [(w, kind)] + rest


best = 0
for way in ways(1, {1}):
    dry = sorted(w for w, kind in way if kind == "dry")
    wet = [w for w, kind in way if kind == "wet"]
    dry = [w + d for w in dry[:k]] + dry[k:]
    best = max(best, min(dry + wet))
print(best or "blocked")
