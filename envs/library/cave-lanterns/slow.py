"""Measures the way between every chamber and every lantern."""


def way_out(parent, chamber):
    way = [chamber]
    while parent[way[-1]] != -1:
        way.append(parent[way[-1]])
    return way


def distance(parent, a, b):
    """Passages from a to b: up from a to the first chamber that is also on b's way out, and down from there."""
    from_a, from_b = way_out(parent, a), way_out(parent, b)
    for steps, chamber in enumerate(from_a):
        if chamber in from_b:
            return steps + from_b.index(chamber)


def dark_chambers(parent, lantern):
    chambers = range(len(parent))
    hanging = [i for i in chambers if lantern[i] > 0]
    return [i for i in chambers if not any(distance(parent, i, j) <= lantern[j] - 1 for j in hanging)]
