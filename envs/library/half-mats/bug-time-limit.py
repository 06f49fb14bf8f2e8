def coverings(free, halves):
    """All ways to cover free cells, as lists of mats, which are lists of cells."""
    if not free:
        if halves == 0:
            yield []
        return
    y, x = min(free)
    mats = [[(y, x), (y, x + 1)], [(y, x), (y + 1, x)]]
    if halves > 0:
        mats.append([(y, x)])
    for mat in mats:
        if all(cell in free for cell in mat):
            for others in coverings(free - set(mat), halves - (len(mat) == 1)):
                yield [mat] + others


def is_allowed(mats):
    """Whether no four mats meet."""
    mat_of = {cell: number for number, mat in enumerate(mats) for cell in mat}
    for y, x in mat_of:
        around = {mat_of.get((j, i)) for j in (y - 1, y) for i in (x - 1, x)}
        if len(around) == 4 and None not in around:
            return False
    return True


def count_layouts(plan, halves):
    free = {(y, x) for y, row in enumerate(plan) for x, cell in enumerate(row) if cell == "."}
    return sum(1 for mats in coverings(free, halves) if is_allowed(mats))
