import sys


def find_gaps(scanned, first, last):
    """The first and last number of what is missing between boxes; where nothing is, the last one is smaller."""
    expected = first
    for number in scanned:
        if expected <= number <= last:
            yield expected, number - 1
            expected = number + 1
    yield expected, last


def fill_slips(gaps, capacity):
    slips = []
    room = 0
    for start, end in gaps:
        while start <= end:
            if room == 0:
                slips.append([])
                room = capacity
            stop = min(end, start + capacity - 1)
            slips[-1].append((start, stop))
            room -= stop - start + 1
            start = stop + 1
    return slips


def write_part(start, stop):
    if stop - start >= 2:
        return f"{start}-{stop}"
    if stop == start:
        return str(start)
    return f"{start} {stop}"


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    _, first, last, capacity = numbers[:4]
    gaps = list(find_gaps(numbers[4:], first, last))
    slips = fill_slips(gaps, capacity)
    print(len(slips), sum(end - start + 1 for start, end in gaps))
    for slip in slips:
        print(" ".join(write_part(start, stop) for start, stop in slip))


main()
