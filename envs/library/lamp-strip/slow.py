"""Keeps a list of lamps and, for UNDO, carries out all commands that are not undone from the beginning."""
import sys

lines = sys.stdin.read().splitlines()
beginning = [digit == "1" for digit in lines[1].strip()]


def look(changes):
    lamps = beginning[:]
    for button, *numbers in changes:
        if button == "FLIP":
            for lamp in range(int(numbers[0]), int(numbers[1]) + 1):
                lamps[lamp - 1] = not lamps[lamp - 1]
        else:
            for _ in range(int(numbers[0]) % len(lamps)):
                lamps.insert(0, lamps.pop())
    return lamps


changes = []
for line in lines[2:]:
    command = line.split()
    if command[0] in ("FLIP", "TURN"):
        changes.append(command)
    elif command[0] == "UNDO":
        changes = changes[:-1]
    else:
        lamps = look(changes)
        if command[0] == "COUNT":
            print(sum(lamps))
        else:
            around = [False] + lamps + [False]
            print(sum(1 for i in range(1, len(around) - 1) if around[i] and not around[i - 1] and not around[i + 1]))
