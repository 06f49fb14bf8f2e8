"""All coverings first, as sets of mats; the custom is looked at in the end."""


def coverings(cells):
    if not cells:
        yield []
        return
    first = min(cells)
    y, x = first
    for mat in ({first}, {first, (y, x + 1)}, {first, (y + 1, x)}):
        if mat <= cells:
            for others in coverings(cells - mat):
                yield [mat, *others]


def corners(mat):
    """The points at which a mat has a corner."""
    ys, xs = [y for y, _ in mat], [x for _, x in mat]
    return {(y, x) for y in (min(ys), max(ys) + 1) for x in (min(xs), max(xs) + 1)}


def count_layouts(plan, halves):
    cells = {(y, x) for y, row in enumerate(plan) for x, cell in enumerate(row) if cell == "."}
    total = 0
    for mats in coverings(frozenset(cells)):
        if sum(len(mat) == 1 for mat in mats) != halves:
            continue
        points = [point for mat in mats for point in corners(mat)]
        if all(points.count(point) < 4 for point in set(points)):
            total += 1
    return total
