"""Works on strings of binary digits."""
import sys

head, layout, *words = sys.stdin.read().strip().split("\n")
width = int(head.split()[0])
counts = {}
for word in words:
    digits = "".join(format(int(d, 16), "04b") for d in word.strip())
    assert len(digits) == width
    shown = []
    group = ""
    open_readings = []
    for field in layout.split():
        size = 1 if field == "p" else int(field[1:])
        part, digits = digits[:size], digits[size:]
        group += part
        if field[0] == "u":
            shown.append("-" if "0" not in part else str(int(part, 2)))
        if field[0] == "s":
            value = -2 ** (size - 1) * int(part[0]) + int(part[1:], 2)
            shown.append("-" if value == -2 ** (size - 1) else str(value))
        if field[0] in "us":
            open_readings.append(len(shown))
        if field == "p":
            if group.count("1") % 2 != 1:
                for number in open_readings:
                    shown[number - 1] = "?"
                    counts[number] = counts.get(number, 0) + 1
            group, open_readings = "", []
    print(*shown)
if counts:
    best = min(counts, key=lambda number: (-counts[number], number))
    print(best, counts[best])
else:
    print("none")
