"""Rehearses in every order, in the order of their names, and keeps the first one that is cheapest."""
import itertools
import sys

words = sys.stdin.read().split()
n, m = int(words[0]), int(words[1])
wages = list(map(int, words[2:2 + m]))
scenes = [(int(words[2 + m + 2 * i]), words[3 + m + 2 * i]) for i in range(n)]


def pay(order):
    total = 0
    for j in range(m):
        mine = [i for i, scene in enumerate(order) if scenes[scene][1][j] == "x"]
        if mine:
            minutes = sum(scenes[scene][0] for scene in order[mine[0]:mine[-1] + 1])
            total += minutes * wages[j]
    return total


best = min(itertools.permutations(range(n)), key=pay)
print(pay(best))
print(*(scene + 1 for scene in best))
