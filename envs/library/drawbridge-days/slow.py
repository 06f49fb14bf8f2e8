"""Follows all travellers there could be, day by day."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
islands, count = numbers[:2]
bridges = [tuple(numbers[i:i + 3]) for i in range(2, 2 + 3 * count, 3)]
# Within `longest` days every bridge is let down, so somebody gets to a new island, if there is one to be got to.
longest = max([period for _, _, period in bridges], default=1)
here = {1}
day = 1
quiet = 0
while islands not in here and quiet <= longest:
    crossed = set()
    for a, b, period in bridges:
        if day % period == 0:
            if a in here:
                crossed.add(b)
            if b in here:
                crossed.add(a)
    quiet = 0 if crossed - here else quiet + 1
    here |= crossed
    day += 1
print(day if islands in here else "never")
