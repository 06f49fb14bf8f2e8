def moves_on(row, i, stages):
    beside = [row[j] for j in (i - 1, i + 1) if 0 <= j < len(row)]
    if (row[i] + 1) % stages in beside:
        return True
    return len(beside) == 2 and beside[0] == row[i] == beside[1]


def walk(row, evening, stages):
    """One evening's walk; returns the number of moves."""
    moves = 0
    order = range(len(row))
    for i in order if evening % 2 == 0 else reversed(order):
        if moves_on(row, i, stages):
            row[i] = (row[i] + 1) % stages
            moves += 1
    return moves


def grow(row, stages, evenings):
    """The row after so many evenings, and the number of moves."""
    moves = 0
    for evening in range(evenings):
        moves += walk(row, evening, stages)
    return row, moves


def main():
    stages, evenings, digits = input().split()
    row = [int(digit) for digit in digits]
    row, moves = grow(row, int(stages), int(evenings))
    print("".join(map(str, row)))
    print(moves)


main()
