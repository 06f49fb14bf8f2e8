"""Looks at every square millimetre."""


def thread_areas(headings, lengths):
    upright = []
    x = y = 0
    xs, ys = [0], [0]
    for heading, length in zip(headings, lengths):
        if heading == "N":
            upright.append((x, y, y + length, 1))
            y += length
        elif heading == "S":
            upright.append((x, y - length, y, -1))
            y -= length
        else:
            x += length if heading == "E" else -length
        xs.append(x)
        ys.append(y)
    found = {}
    for row in range(min(ys), max(ys)):
        for column in range(min(xs), max(xs)):
            depth = abs(sum(sign for east, low, high, sign in upright if east > column and low <= row < high))
            found[depth] = found.get(depth, 0) + 1
    return [found.get(depth, 0) for depth in range(1, max(found, default=0) + 1)]
