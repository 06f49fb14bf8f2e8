import sys

MISSING = "-"
SPOILED = "?"


def parse_field(text):
    """The kind of a field and its number of bits."""
    return text[0], int(text[1:] or 1)


def show_reading(kind, bits, value):
    top = 1 << (bits - 1)
    if kind == "u":
        return MISSING if value == 2 * top - 1 else str(value)
    if value == top:
        return MISSING
    return str(value - 2 * top if value & top else value)


def read_word(word, width, fields):
    readings = []
    protected = 0  # the first reading after the last check bit
    ones = 0
    for kind, bits in fields:
        width -= bits
        value = word >> width & (1 << bits) - 1
        ones += value.bit_count()
        if kind == "p":
            if ones % 2 == 0:
                for i in range(protected, len(readings)):
                    readings[i] = SPOILED
            protected = len(readings)
        elif kind != "x":
            readings.append(show_reading(kind, bits, value))
    return readings


def main():
    words = sys.stdin.read().split()
    width, count = int(words[0]), int(words[1])
    fields = [parse_field(text) for text in words[3:3 + count]]
    spoiled = [0] * count
    for word in words[3 + count:]:
        readings = read_word(int(word, 16), width, fields)
        print(" ".join(readings))
        for i, reading in enumerate(readings):
            if reading == SPOILED:
                spoiled[i] += 1
    most = max(spoiled)
    if most == 0:
        print("none")
    else:
        print(spoiled.index(most) + 1, most)


main()
