import itertools
import sys


def pay(order, wages, scenes):
    """The pay of all actors for one order."""
    total = 0
    for actor, wage in enumerate(wages):
        clock = 0
        comes = None
        goes = 0
        for scene in order:
            length, marks = scenes[scene]
            if marks[actor] == "x" and comes is None:
                comes = clock
            clock += length
            if marks[actor] == "x":
                goes = clock
        if comes is not None:
            total += wage * (goes - comes)
    return total


def main():
    lines = sys.stdin.read().splitlines()
    count, _ = map(int, lines[0].split())
    wages = list(map(int, lines[1].split()))
    scenes = []
    for line in lines[2:2 + count]:
        length, marks = line.split()
        scenes.append((int(length), marks))
    best = None
    for order in itertools.permutations(range(count)):
        total = pay(order, wages, scenes)
        if best is None or total < best[0]:
            best = (total, order)
    print(best[0])
    print(*(scene + 1 for scene in best[1]))


main()
