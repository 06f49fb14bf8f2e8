"""Lists every missing number."""
import re
import sys

numbers = list(map(int, sys.stdin.read().split()))
_, first, last, capacity = numbers[:4]
there = set(numbers[4:])
count = sum(1 for number in range(first, last + 1) if number not in there)
missing = [number for number in range(first, last + 1) if number not in there]
slips = [missing[i:i + capacity] for i in range(0, len(missing), capacity)]
print(len(slips), count)
for slip in slips:
    words = []
    for i, number in enumerate(slip):
        before = i > 0 and slip[i - 1] == number - 1
        after = i + 1 < len(slip) and slip[i + 1] == number + 1
        words.append("-" if before and after else str(number))
    print(re.sub(r" -[- ]*", "-", " ".join(words)))
