"""Compares all pairs to find stretches, sorts instead of merging, and counts comparisons without making them."""
n = int(input())
row = list(map(int, input().split()))


def is_rising(part):
    return all(a <= b for a, b in zip(part, part[1:]))


def is_falling(part):
    return all(a > b for a, b in zip(part, part[1:]))


def split(row):
    parts = []
    while row:
        size = max(k for k in range(1, len(row) + 1) if is_rising(row[:k]) or is_falling(row[:k]))
        parts.append(sorted(row[:size]))
        row = row[size:]
    return parts


def comparisons(left, right):
    """Every comparison takes a slip; they end with the last slip of one side."""
    if left[-1] <= right[-1]:
        return len(left) + sum(x < left[-1] for x in right)
    return len(right) + sum(x <= right[-1] for x in left)


total = rounds = 0
parts = split(row)
while len(parts) > 1:
    used = sum(comparisons(parts[k], parts[k + 1]) for k in range(0, len(parts) - 1, 2))
    print(len(parts), used)
    total += used
    rounds += 1
    row = []
    for k in range(0, len(parts), 2):
        row += sorted(sum(parts[k:k + 2], []))
    parts = split(row)
print(rounds, total)
print(*sorted(row))
