import sys


def first_place(row, start, size):
    """The leftmost place, from start on, with enough neighbouring seats that are not broken."""
    usable = 0
    seat = start
    while usable < size:
        if row[seat] == "#":
            usable = 0
        else:
            usable += 1
        seat += 1
    return seat - size


def close_up(row):
    seats = ["#" if seat == "#" else "." for seat in row]
    moved = 0
    next_free = 0
    i = 0
    while i < len(row):
        guest = row[i]
        if guest in ".#":
            i += 1
            continue
        size = 1
        while i + size < len(row) and row[i + size] == guest:
            size += 1
        place = i if guest.isupper() else first_place(row, next_free, size)
        for seat in range(place, place + size):
            seats[seat] = guest
        moved += size * (i - place)
        next_free = place + size
        i += size
    return "".join(seats), moved


def main():
    for row in sys.stdin.read().split()[1:]:
        print(*close_up(row))


main()
