"""Lives through every day."""
import itertools
import sys

numbers = list(map(int, sys.stdin.read().split()))
inflow_entries, _, capacity, level = numbers[:4]
entries = list(zip(numbers[4::2], numbers[5::2]))


def daily(log):
    for days, amount in log:
        yield from itertools.repeat(amount, days)


spilled = shortage = dry = 0
for gain, loss in itertools.zip_longest(daily(entries[:inflow_entries]), daily(entries[inflow_entries:]), fillvalue=0):
    level += gain
    given = min(level, loss)
    if given < loss:
        dry += 1
        shortage += loss - given
    level -= given
    if level > capacity:
        spilled += level - capacity
        level = capacity
print(spilled, shortage, dry, level)
