import sys
from itertools import zip_longest


class Mistake(Exception):
    pass


class Entry:
    def __init__(self, number, line):
        self.number = number
        self.indentation = len(line) - len(line.lstrip(" "))
        words = line.split()
        self.quantity = 1
        if words[0].isdigit() and len(words) > 1:
            self.quantity = int(words.pop(0))
            if words[0] == "dozen":
                self.quantity *= 12
                words.pop(0)
        self.name = " ".join(words)

    def fail(self, what):
        raise Mistake(f"line {self.number}: {what}")


def read_entries(lines):
    entries = []
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text and not text.startswith("#"):
            entries.append(Entry(number, line.rstrip()))
    return entries


def count_things(entries):
    """How many things of every name there are, those that are not boxes and the boxes."""
    things, boxes = {}, {}
    open_entries = []  # those that the last entry is inside of, and itself: (indentation, how many)
    last_indentation = -1
    for entry, following in zip_longest(entries, entries[1:]):
        if entry.indentation <= last_indentation:
            while open_entries and open_entries[-1][0] > entry.indentation:
                open_entries.pop()
            if not open_entries or open_entries[-1][0] != entry.indentation:
                entry.fail("bad indentation")
            open_entries.pop()
        if entry.quantity == 0:
            entry.fail("nothing to pack")
        count = entry.quantity * (open_entries[-1][1] if open_entries else 1)
        is_box = following is not None and following.indentation > entry.indentation
        counts = boxes if is_box else things
        counts[entry.name] = counts.get(entry.name, 0) + count
        open_entries.append((entry.indentation, count))
        last_indentation = entry.indentation
    return things, boxes


def main():
    try:
        things, boxes = count_things(read_entries(sys.stdin.read().splitlines()))
    except Mistake as mistake:
        print(mistake)
        return
    for name, count in things.items():
        print(count, name)
    print("boxes")
    for name, count in boxes.items():
        print(count, name)


main()
