import sys


def keep_better(states, key, plan):
    """A plan is a pair: coins earned, and minus the number of dyeing days."""
    if key not in states or plan > states[key]:
        states[key] = plan


def next_day(states, pale, dark, longest, crust):
    """The best plans after one more day; a state is (dyeing days in a row, cleaning days still owed)."""
    after = {}
    for (run, owed), (coins, days) in states.items():
        keep_better(after, (0, max(0, owed - 1)), (coins, days))
        if run == longest:
            continue
        keep_better(after, (run + 1, crust), (coins + dark, days - 1))
        if owed == 0:
            keep_better(after, (run + 1, 0), (coins + pale, days - 1))
    return after


def main():
    lines = sys.stdin.read().splitlines()
    count, longest, crust = map(int, lines[0].split())
    states = {(0, 0): (0, 0)}
    for line in lines[1:count + 1]:
        pale, dark = map(int, line.split())
        states = next_day(states, pale, dark, longest, crust)
    coins, days = max(states.values())
    print(coins, -days)


main()
