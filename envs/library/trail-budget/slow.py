"""Tries every start and walks from it until the breaths run out, longest hikes first."""


def longest_stretch(heights, budget):
    reached = []
    for first in range(len(heights)):
        breaths, last = budget, first
        while last + 1 < len(heights):
            if heights[last + 1] > heights[last]:
                breaths -= heights[last + 1] - heights[last]
            if breaths < 0:
                break
            last += 1
        reached.append((first - last, first, last))
    _, first, last = min(reached)
    return [first, last]
