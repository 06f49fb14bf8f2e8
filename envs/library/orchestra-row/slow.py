"""Looks at all orders of the musicians."""
import itertools
import sys

lines = sys.stdin.read().splitlines()
n, k = map(int, lines[0].split())


def comes_true(wish, row):
    words = wish.split()
    at = [row.index(name) for name in words[1:3]]
    if words[0] == "edge":
        return words[1] in (row[0], row[-1])
    if words[0] == "before":
        return words[2] in row[at[0] + 1:]
    between = row[min(at) + 1:max(at)]
    return between == "" if words[0] == "next" else len(between) >= int(words[3])


rows = ("".join(order) for order in itertools.permutations(lines[1].strip()))
good = [row for row in rows if all(comes_true(wish, row) for wish in lines[2:2 + k])]
print(len(good))
if good:
    print(min(good))
