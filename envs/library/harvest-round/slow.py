"""Drives every round with the crates it needs, and measures the trailer."""


def drive(crates, start):
    order = crates[start:] + crates[:start]
    needed = 0
    on_board = 0
    for change in order:
        if on_board + change < 0:
            needed -= on_board + change
            on_board = 0
        else:
            on_board += change
    loads = [needed]
    for change in order:
        loads.append(loads[-1] + change)
    return max(loads), needed


def smallest_trailer(crates):
    rounds = [[*drive(crates, start), start] for start in range(len(crates))]
    smallest = min(size for size, _, _ in rounds)
    return next(one for one in rounds if one[0] == smallest)
