"""Does one merge after the other on the row written out; a row that is too long for that grows pot by pot."""
import itertools
import re


def merged(row):
    while True:
        match = re.search(r"([a-y])\1\1", row)
        if not match:
            return row
        row = row[: match.start()] + chr(ord(match.group(1)) + 1) + row[match.end():]


input()
entries = [(int(entry[:-1]), entry[-1]) for entry in input().split()]
if sum(count for count, _ in entries) <= 10**6:
    row = merged("".join(count * letter for count, letter in entries))
else:
    row = ""
    for count, letter in entries:
        while count > 0:
            row = merged(row + letter)
            count -= 1
print(*(f"{len(list(group))}{letter}" for letter, group in itertools.groupby(row)))
