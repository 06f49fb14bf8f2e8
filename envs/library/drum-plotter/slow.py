"""Runs the program again and again, but not more often than the pen has different states."""


def inked_cells(program, width, height, repeats):
    enough = 2 * width * height
    x, y, lowered = 0, 0, False
    ink = [[0] * width for _ in range(height)]
    for letter in program * min(repeats, enough):
        if letter == "P":
            lowered = not lowered
        if letter == "L":
            x -= 1
            if x < 0:
                x = width - 1
        if letter == "R":
            x += 1
            if x == width:
                x = 0
        if letter == "U" and y != 0:
            y -= 1
        if letter == "D" and y + 1 != height:
            y += 1
        if lowered:
            ink[y][x] = 1
    return sum(map(sum, ink))
