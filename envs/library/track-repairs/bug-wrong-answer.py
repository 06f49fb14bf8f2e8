import sys


def join(periods):
    """The same minutes, without periods that touch."""
    joined = []
    for start, end in periods:
        if joined and joined[-1][1] == start:
            joined[-1][1] = end
        else:
            joined.append([start, end])
    return joined


def common_periods(first, second):
    i = j = 0
    while i < len(first) and j < len(second):
        start = max(first[i][0], second[j][0])
        end = min(first[i][1], second[j][1])
        if start < end:
            yield start, end
        if first[i][1] < second[j][1]:
            i += 1
        else:
            j += 1


def main():
    lines = [list(map(int, line.split())) for line in sys.stdin.read().splitlines()]
    closed, _, weld, cooling = lines[0]
    line_closed = join(lines[1:closed + 1])
    on_shift = join(lines[closed + 1:])
    welds = 0
    done = None
    for start, end in common_periods(line_closed, on_shift):
        if done is not None:
            start = max(start, done)
        if start + weld > end:
            continue
        more = (end - start - weld) // (weld + cooling)  # welds after the first one
        done = start + more * (weld + cooling) + weld
        welds += more + 1
    print(welds, "-" if done is None else done)


main()
