"""Makes the cuts in every order."""
import itertools


def cost_of(order, length, marks, hardness, steady):
    pieces = [(0, length)]
    total = 0
    for i in order:
        left, right = next(piece for piece in pieces if piece[0] < marks[i] < piece[1])
        pieces.remove((left, right))
        pieces += [(left, marks[i]), (marks[i], right)]
        total += hardness[i]
        if right - left > steady:
            longer = max(marks[i] - left, right - marks[i])
            total += longer - (right - left - longer)
    return total


def cheapest_cutting(length, marks, hardness, steady):
    orders = itertools.permutations(range(len(marks)))
    return min(cost_of(order, length, marks, hardness, steady) for order in orders)
