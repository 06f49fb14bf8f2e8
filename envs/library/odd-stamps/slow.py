"""Looks at every ticket of every trip."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
machines, trips = numbers[:2]
steps = numbers[2:2 + machines]
sold = numbers[2 + machines:]
for trip in range(trips):
    first, last = sold[2 * trip], sold[2 * trip + 1]
    winners = 0
    for ticket in range(first, last + 1):
        stamps = 0
        for step in steps:
            if ticket % step == 0:
                stamps += 1
        if stamps % 2 == 1:
            winners += 1
    print(winners)
