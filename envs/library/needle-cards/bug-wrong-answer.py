import sys


class Card:
    def __init__(self):
        self.subjects = set()
        self.notches = 0

    def add(self, subject, code):
        self.subjects.add(subject)
        self.notches |= code

    def falls(self, code):
        return self.notches & code != 0


def read_code(holes):
    code = 0
    for hole in holes:
        code |= 1 << (int(hole) - 1)
    return code


def answer(question, cards, codes):
    delivered = surplus = lost = 0
    for card in cards:
        in_hand = wanted = True
        for word in question:
            subject = word.lstrip("-")
            exclude = word != subject
            if card.falls(codes[subject]) == exclude:
                in_hand = False
            if (subject in card.subjects) == exclude:
                wanted = False
        delivered += in_hand
        surplus += in_hand and not wanted
        lost += wanted and not in_hand
    return delivered, surplus, lost


def main():
    lines = [line.split() for line in sys.stdin.read().splitlines()]
    _, subjects, books, _ = map(int, lines[0])
    codes = {}
    for name, *holes in lines[1:subjects + 1]:
        codes[name] = read_code(holes)
    cards = []
    for names in lines[subjects + 1:subjects + books + 1]:
        card = Card()
        for name in names:
            card.add(name, codes[name])
        cards.append(card)
    for question in lines[subjects + books + 1:]:
        print(*answer(question, cards, codes))


main()
