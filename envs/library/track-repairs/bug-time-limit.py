import sys


def covers(periods, index, minute):
    """The first period, from index on, that has not ended, and whether the minute is in it."""
    while index < len(periods) and periods[index][1] <= minute:
        index += 1
    return index, index < len(periods) and periods[index][0] <= minute


def main():
    lines = [list(map(int, line.split())) for line in sys.stdin.read().splitlines()]
    closed, _, weld, cooling = lines[0]
    line_closed, on_shift = lines[1:closed + 1], lines[closed + 1:]
    welds, done, ready = 0, None, 0
    i = j = 0
    worked = 0
    for minute in range(min(line_closed[-1][1], on_shift[-1][1])):
        i, is_closed = covers(line_closed, i, minute)
        j, is_crew = covers(on_shift, j, minute)
        if is_closed and is_crew and minute >= ready:
            worked += 1
        else:
            worked = 0
        if worked == weld:
            welds += 1
            done = minute + 1
            ready = done + cooling
            worked = 0
    print(welds, "-" if done is None else done)


main()
