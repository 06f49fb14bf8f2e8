import sys


def cheapest(days, day, stock, room, load, rent, mice):
    """The lowest cost from a day on, and the first day without food; one of them is None."""
    if day == len(days):
        return 0, None
    fee, price, eaten = days[day]
    best = None
    hungry = day + 1
    most = 0 if fee < 0 else min(load, room - stock)
    for crates in range(most + 1):
        evening = stock + crates - eaten
        if evening < 0:
            continue
        flight = fee + crates * price if crates > 0 else 0
        morning = evening - 1 if evening >= mice else evening
        cost, failed = cheapest(days, day + 1, morning, room, load, rent, mice)
        if cost is None:
            hungry = max(hungry, failed)
        elif best is None or cost + flight + rent * evening < best:
            best = cost + flight + rent * evening
    return best, hungry


def main():
    lines = sys.stdin.read().splitlines()
    count, start, room, load, rent, mice = map(int, lines[0].split())
    days = [tuple(map(int, line.split())) for line in lines[1:count + 1]]
    cost, hungry = cheapest(days, 0, start, room, load, rent, mice)
    print(f"hungry {hungry}" if cost is None else cost)


main()
