"""Writes the whole board anew after every change and compares it with the one before."""
import sys

lines = sys.stdin.read().splitlines()[1:]
totals = {}
since = {}
before = []
for number, line in enumerate(lines):
    name, kilograms = line.split()
    totals[name] = totals.get(name, 0) + int(kilograms)
    since[name] = number
    if totals[name] <= 0:
        del totals[name]
    after = sorted(totals, key=lambda n: (-totals[n], since[n]))
    places_before = {n: i for i, n in enumerate(before)}
    places_after = {n: i for i, n in enumerate(after)}
    moved = [n for n in after if n != name and places_before[n] != places_after[n]]
    print(places_after[name] + 1 if name in totals else "off", len(moved))
    before = after
