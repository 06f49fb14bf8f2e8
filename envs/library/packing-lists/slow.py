"""Looks back through the list for what an entry is inside of, again for every entry."""
import re
import sys

entries = []
for number, line in enumerate(sys.stdin.read().split("\n"), 1):
    if line.strip() == "" or line.strip()[0] == "#":
        continue
    spaces = len(re.match(" *", line)[0])
    text = line.strip()
    match = re.fullmatch(r"(\d+)( dozen)? (.+)", text)
    if match is None:
        entries.append((number, spaces, 1, text))
    else:
        entries.append((number, spaces, int(match[1]) * (12 if match[2] else 1), match[3]))


def around(i):
    """The entries that entry i is inside of, the closest one first."""
    found = []
    limit = entries[i][1]
    for k in range(i - 1, -1, -1):
        if entries[k][1] < limit:
            found.append(k)
            limit = entries[k][1]
    return found


def mistake():
    for i, (number, spaces, quantity, _) in enumerate(entries):
        if i > 0 and spaces <= entries[i - 1][1]:
            if spaces not in [entries[k][1] for k in [i - 1] + around(i - 1)]:
                return f"line {number}: bad indentation"
        if quantity == 0:
            return f"line {number}: nothing to pack"
    return None


if mistake():
    print(mistake())
    sys.exit()
totals = {False: {}, True: {}}
for i, (_, _, quantity, name) in enumerate(entries):
    for k in around(i):
        quantity *= entries[k][2]
    is_box = any(i in around(k) for k in range(i + 1, len(entries)))
    totals[is_box][name] = totals[is_box].get(name, 0) + quantity
for name, total in totals[False].items():
    print(total, name)
print("boxes")
for name, total in totals[True].items():
    print(total, name)
