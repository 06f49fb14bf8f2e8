import sys


def advances_until_break(sizes, faces, springs):
    """The advance in which the first spring breaks, and its wheel, counted from 0."""
    earliest, broken = None, None
    period = 1
    shown = 0
    for wheel in reversed(range(len(sizes))):
        first_step = period - shown
        breaks = first_step + springs[wheel] * period
        if earliest is None or breaks < earliest:
            earliest, broken = breaks, wheel
        shown += faces[wheel] * period
        period *= sizes[wheel]
    return earliest, broken


def faces_after(advances, sizes, faces):
    result = list(faces)
    carry = advances
    for wheel in reversed(range(len(sizes))):
        carry, result[wheel] = divmod(faces[wheel] + carry, sizes[wheel])
    return result


def main():
    lines = sys.stdin.read().splitlines()
    sizes, faces, springs = (list(map(int, line.split())) for line in lines[1:4])
    sheets, broken = advances_until_break(sizes, faces, springs)
    print(sheets)
    print(broken + 1)
    print(*faces_after(sheets - 1, sizes, faces))


main()
