"""Lays the strips over each other on a table, for every overlap and both ways, and sorts what is possible."""


def join_strips(left, right):
    possible = []
    for turned, strip in enumerate((right, "".join(reversed(right)))):
        for k in range(1, min(len(left), len(right)) + 1):
            width = len(left) + len(right) - k
            top = left.ljust(width)
            bottom = strip.rjust(width)
            columns = [set(pair) - {" "} for pair in zip(top, bottom)]
            if any(len(column - {"?"}) > 1 for column in columns):
                continue
            both = [pair for pair in zip(top, bottom) if " " not in pair]
            good = [pair for pair in both if "?" not in pair]
            if len(good) < len(both) - len(good):
                continue
            label = "".join(max(column) for column in columns)
            possible.append((-k, turned, label))
    if not possible:
        return "/".join((left, right))
    return min(possible)[2]
