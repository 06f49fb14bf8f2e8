"""Follows every crack."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
height, width = numbers[:2]
rings = [numbers[2 + i * width:2 + (i + 1) * width] for i in range(height)]
forces = []


def follow(tiles, steps, force):
    force += rings[len(tiles) - 1][tiles[-1]]
    if len(tiles) == height:
        forces.append(force)
        return
    for step in (-1, 0, 1):
        if step != 0 and steps[-1:] == [step]:
            continue
        follow(tiles + [(tiles[-1] + step) % width], steps + [step], force)


for start in range(width):
    follow([start], [], 0)
print(min(forces), forces.count(min(forces)) % (10**9 + 7))
