"""Lowers the water level around every peak until it is connected with something louder or with the silence."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
wanted = numbers[1]
loudness = [0] + numbers[2:] + [0]


def connected(second, water):
    """The stretch around a second in which nothing is below the water."""
    left = right = second
    while loudness[left - 1] >= water:
        left -= 1
    while loudness[right + 1] >= water:
        right += 1
    return left, right


printed = False
second = 1
while second < len(loudness) - 1:
    level = loudness[second]
    end = second
    while end + 1 < len(loudness) and loudness[end + 1] == level:
        end += 1
    if loudness[second - 1] < level > loudness[end + 1]:
        base = 0
        for water in sorted({value for value in loudness if 0 < value < level}, reverse=True):
            left, right = connected(second, water)
            if max(loudness[left:right + 1]) > level:
                base = water
                break
        if level - base >= wanted:
            print(second, end, level - base)
            printed = True
    second = end + 1
if not printed:
    print("none")
