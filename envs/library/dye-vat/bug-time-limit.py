import sys


def best_from(days, i, run, owed, longest, crust):
    """The best plan from day i on: coins, and minus the number of dyeing days."""
    if i == len(days):
        return 0, 0
    best = best_from(days, i + 1, 0, max(0, owed - 1), longest, crust)
    if run == longest:
        return best
    pale, dark = days[i]
    coins, dyeing = best_from(days, i + 1, run + 1, crust, longest, crust)
    best = max(best, (coins + dark, dyeing - 1))
    if owed == 0:
        coins, dyeing = best_from(days, i + 1, run + 1, 0, longest, crust)
        best = max(best, (coins + pale, dyeing - 1))
    return best


def main():
    lines = sys.stdin.read().splitlines()
    count, longest, crust = map(int, lines[0].split())
    days = [tuple(map(int, line.split())) for line in lines[1:count + 1]]
    coins, dyeing = best_from(days, 0, 0, 0, longest, crust)
    print(coins, -dyeing)


main()
