from functools import cmp_to_key

FRACTION, NUMBER, WORD = range(3)


def kind_of(char):
    if char.isdigit():
        return NUMBER
    return WORD if char.isalpha() else None


def pieces_of(label):
    pieces = []
    i = 0
    while i < len(label):
        start = i
        kind = kind_of(label[start])
        while i < len(label) and kind_of(label[i]) == kind:
            i += 1
        if kind is None:
            continue
        text = label[start:i].lower()
        if kind == NUMBER and start >= 2 and label[start - 1] == "." and label[start - 2].isdigit():
            kind = FRACTION
        pieces.append((kind, text))
    return pieces


def compare_texts(a, b):
    if a == b:
        return 0
    return -1 if a < b else 1


def compare_pieces(a, b):
    (kind_a, text_a), (kind_b, text_b) = a, b
    if kind_a != kind_b:
        return kind_a - kind_b
    if kind_a == FRACTION:
        return compare_texts(text_a.rstrip("0"), text_b.rstrip("0"))
    if kind_a == NUMBER:
        text_a, text_b = text_a.lstrip("0"), text_b.lstrip("0")
        if len(text_a) != len(text_b):
            return len(text_a) - len(text_b)
    return compare_texts(text_a, text_b)


def label_order(labels):
    pieces = [pieces_of(label) for label in labels]

    def compare(i, j):
        for a, b in zip(pieces[i], pieces[j]):
            order = compare_pieces(a, b)
            if order != 0:
                return order
        if len(pieces[i]) != len(pieces[j]):
            return len(pieces[i]) - len(pieces[j])
        return len(labels[i]) - len(labels[j])

    return sorted(range(len(labels)), key=cmp_to_key(compare))
