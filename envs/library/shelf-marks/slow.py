"""Gives every mark a key that tells its place, and collects the marks of every key."""
import sys


def key(mark):
    values = []
    for part in mark.split("."):
        if part[0] in "0123456789":
            values.append((1, int(part), ""))
        else:
            values.append((0, 0, part.upper()))
    return tuple(values) + ((2, 0, ""),)


marks = sys.stdin.read().split()[1:]
for wanted in sorted(set(map(key, marks))):
    print(*(mark for mark in marks if key(mark) == wanted))
