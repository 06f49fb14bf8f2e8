"""Tries every way to spend the days."""
import itertools
import sys

numbers = list(map(int, sys.stdin.read().split()))
n, k, c = numbers[:3]
pale, dark = numbers[3::2], numbers[4::2]


def allowed(days):
    if "d" * (k + 1) in days.replace("p", "d"):
        return False
    for i, day in enumerate(days):
        if day == "p" and "d" in days[:i]:
            since = days[days[:i].rindex("d") + 1:i]
            if "." * c not in since:
                return False
    return True


best = (0, 0)
for choice in itertools.product(".pd", repeat=n):
    days = "".join(choice)
    if allowed(days):
        coins = sum(pale[i] if day == "p" else dark[i] for i, day in enumerate(days) if day != ".")
        best = max(best, (coins, -n + days.count(".")))
print(best[0], -best[1])
