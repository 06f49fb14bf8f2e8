import sys


def fly(costs, room, load, fee, price):
    """The lowest costs for each stock after the morning's flight, if there is one."""
    landed = list(costs)
    if fee < 0:
        return landed
    for stock, cost in enumerate(costs):
        if cost is None:
            continue
        for crates in range(1, min(load, room - stock) + 1):
            total = cost + fee + crates * price
            if landed[stock + crates] is None or total < landed[stock + crates]:
                landed[stock + crates] = total
    return landed


def feed(costs, eaten, rent, mice):
    """The lowest costs for each stock on the next morning."""
    left = [None] * len(costs)
    for stock in range(eaten, len(costs)):
        if costs[stock] is None:
            continue
        evening = stock - eaten
        total = costs[stock] + rent * evening
        morning = evening - 1 if evening >= mice else evening
        if left[morning] is None or total < left[morning]:
            left[morning] = total
    return left


def main():
    lines = sys.stdin.read().splitlines()
    days, start, room, load, rent, mice = map(int, lines[0].split())
    costs = [None] * (room + 1)
    costs[start] = 0
    for day in range(1, days + 1):
        fee, price, eaten = map(int, lines[day].split())
        costs = feed(fly(costs, room, load, fee, price), eaten, rent, mice)
        if all(cost is None for cost in costs):
            print("hungry", day)
            return
    print(min(cost for cost in costs if cost is not None))


main()
