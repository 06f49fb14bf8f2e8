"""Moves digits in a list, ticket after ticket."""


def stamp_register(width, taps, start, tickets):
    cells = [int(digit) for digit in f"{start:0{width}b}"]
    tapped = [int(digit) for digit in f"{taps:0{width}b}"]
    ones = levers = 0
    for _ in range(tickets):
        fresh = sum(c for c, t in zip(cells, tapped) if t) % 2
        ones += cells[-1]
        cells = [fresh] + cells[:-1]
        if 1 not in cells:
            levers += 1
            cells = [1 - t for t in tapped]
            if 1 not in cells:
                cells[-1] = 1
    return [int("".join(map(str, cells)), 2), ones, levers]
