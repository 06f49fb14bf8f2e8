"""Finds the places of squares with exact fractions of the edge of the quilt."""
from fractions import Fraction

for _ in range(int(input())):
    start, *steps = input().split()
    edge, left, top = Fraction(1), Fraction(0), Fraction(0)

    def into(letter):
        global edge, left, top
        edge /= 2
        left += edge * (letter in "BD")
        top += edge * (letter in "CD")

    for letter in start.replace("*", ""):
        into(letter)
    result = None
    for number, step in enumerate(steps):
        if step[0] == "+":
            into(step[1])
        elif step == "-":
            edge = min(2 * edge, Fraction(1))
            left -= left % edge
            top -= top % edge
        else:
            way = int(step[1:]) * edge
            left = (left + {"E": way, "W": -way}.get(step[0], 0)) % 1
            top += {"S": way, "N": -way}.get(step[0], 0)
            if top < 0 or top >= 1:
                result = f"left at {number + 1}"
                break
    if result is None:
        result = ""
        size = Fraction(1)
        while size > edge:
            size /= 2
            result += "ABCD"[(left % (2 * size) >= size) + 2 * (top % (2 * size) >= size)]
    print(result or "*")
