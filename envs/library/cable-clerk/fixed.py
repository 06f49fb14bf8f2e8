import sys

VOWELS = "aeiou"


def without_repeats(word):
    kept = word[0]
    for letter in word[1:]:
        if letter != kept[-1]:
            kept += letter
    return kept


def short_form(word):
    word = without_repeats(word)
    short = ""
    for i, letter in enumerate(word):
        inside = 0 < i < len(word) - 1
        if letter in VOWELS and inside and word[i - 1] not in VOWELS:
            continue
        short += letter
    return short


class Slate:
    def __init__(self, room):
        self.room = room
        self.forms = []

    def send(self, form):
        """What goes over the wire for a short form; it is on top of the slate afterwards."""
        sent = form
        if form in self.forms:
            sent = str(self.forms.index(form) + 1)
            self.forms.remove(form)
        self.forms.insert(0, form)
        if len(self.forms) > self.room:
            self.forms.pop()
        return sent


def main():
    lines = sys.stdin.read().split("\n")
    slate = Slate(int(lines[0]))
    telegram = []
    pence = 0
    for word in lines[1].split():
        if word.isalpha():
            word = short_form(word)
            if len(word) > 1:
                word = slate.send(word)
        telegram.append(word)
        pence += (len(word) + 4) // 5
    print(" ".join(telegram))
    print(pence)


main()
