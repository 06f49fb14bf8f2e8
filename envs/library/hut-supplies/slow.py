"""Tries every load on every day."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
n, z, s, q, r, t = numbers[:6]
days = [numbers[6 + 3 * i:9 + 3 * i] for i in range(n)]
lowest = None
longest = 0


def live(day, stock, cost):
    global longest, lowest
    longest = max(longest, day)
    if day == n:
        lowest = cost if lowest is None else min(lowest, cost)
        return
    fee, price, eaten = days[day]
    for crates in range(q + 1):
        if crates > 0 and (fee == -1 or stock + crates > s):
            continue
        flight = fee + crates * price if crates else 0
        left = stock + crates - eaten
        if left >= 0:
            live(day + 1, left - (left >= t), cost + flight + r * left)


live(0, z, 0)
print(f"hungry {longest + 1}" if lowest is None else lowest)
