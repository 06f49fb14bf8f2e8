STEPS = {"E": (1, 0), "N": (0, 1), "W": (-1, 0), "S": (0, -1)}


def upright_stretches(headings, lengths):
    """For every stretch to the north or south its x, its lower and upper end, and +1 or -1."""
    found = []
    x = y = 0
    for heading, length in zip(headings, lengths):
        dx, dy = STEPS[heading]
        x += dx * length
        before, y = y, y + dy * length
        if dy != 0:
            found.append((x, min(before, y), max(before, y), dy))
    return found


def thread_areas(headings, lengths):
    stretches = sorted(upright_stretches(headings, lengths))
    rows = sorted({end for _, low, high, _ in stretches for end in (low, high)})
    areas = []
    for low, high in zip(rows, rows[1:]):
        turns = 0
        west = None
        for x, bottom, top, sign in stretches:
            if bottom > low or top < high:
                continue
            depth = abs(turns)
            if depth > 0 and x > west:
                while len(areas) < depth:
                    areas.append(0)
                areas[depth - 1] += (x - west) * (high - low)
            turns += 1
            west = x
    return areas
