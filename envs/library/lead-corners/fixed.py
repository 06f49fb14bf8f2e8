def sizes(window):
    """For every pane the size of the largest corner there whose other panes lie further up and further left."""
    table = []
    for r, row in enumerate(window):
        line = []
        for c, colour in enumerate(row):
            size = 1
            if r > 0 and c > 0 and window[r - 1][c] == colour and window[r][c - 1] == colour:
                size += min(table[r - 1][c], line[c - 1])
            line.append(size)
        table.append(line)
    return table


def largest_corners(window):
    upside_down = window[::-1]
    views = [window, upside_down]
    views += [[row[::-1] for row in view] for view in (window, upside_down)]
    largest = 0
    count = 0
    for view in views:
        for line in sizes(view):
            for size in line:
                if size < 2 or size < largest:
                    continue
                if size > largest:
                    largest = size
                    count = 0
                count += 1
    return [largest, count]
