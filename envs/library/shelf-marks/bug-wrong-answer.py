import sys


def compare_parts(a, b):
    """Negative if part a comes first, positive if b does, 0 if they are equal."""
    if a.isdigit() != b.isdigit():
        return 1 if a.isdigit() else -1
    if a.isdigit():
        a, b = a.zfill(9), b.zfill(9)
        if len(a) != len(b):
            return len(a) - len(b)
    else:
        a, b = a.lower(), b.lower()
    if a == b:
        return 0
    return -1 if a < b else 1


def compare_marks(first, second):
    for a, b in zip(first, second):
        order = compare_parts(a, b)
        if order != 0:
            return order
    return len(second) - len(first)


def put_on_shelf(shelf, mark):
    """Adds a mark to the group of its equals, or makes a new one at the right place."""
    parts = mark.split(".")
    low, high = 0, len(shelf)
    while low < high:
        middle = (low + high) // 2
        group_parts, group = shelf[middle]
        order = compare_marks(parts, group_parts)
        if order == 0:
            group.append(mark)
            return
        if order < 0:
            high = middle
        else:
            low = middle + 1
    shelf.insert(low, (parts, [mark]))


def main():
    shelf = []
    for mark in sys.stdin.read().split()[1:]:
        put_on_shelf(shelf, mark)
    for _, group in shelf:
        print(" ".join(group))


main()
