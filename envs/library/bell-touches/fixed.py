def swapped(row, place):
    """The row after the bells at a place and the next one have swapped."""
    other = list(row)
    other[place], other[place + 1] = row[place + 1], row[place]
    return other


def next_rows(row, place=0):
    """The row itself, then every row that swaps of neighbours from `place` on can make of it."""
    if place + 1 >= len(row):
        return [row]
    return next_rows(row, place + 1) + next_rows(swapped(row, place), place + 2)


def within_reach(row, finish, changes):
    """Whether no bell is further from where it must end than it can move."""
    return all(abs(finish.index(bell) - place) <= changes for place, bell in enumerate(row))


def count_touches(start, finish, changes):
    rung = [start]

    def ring(left):
        if left == 0:
            return 1 if rung[-1] == finish else 0
        total = 0
        for row in next_rows(rung[-1])[1:]:
            if within_reach(row, finish, left - 1) and row not in rung:
                rung.append(row)
                total += ring(left - 1)
                rung.pop()
        return total

    return ring(changes)
