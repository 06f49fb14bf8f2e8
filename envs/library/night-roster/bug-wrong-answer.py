import sys


class Guard:
    def __init__(self, letter, least, most, rest, requests):
        self.letter = letter
        self.least = least
        self.most = most
        self.rest = rest
        self.requests = requests
        self.nights = []

    def can_work(self, night):
        if len(self.nights) == self.most or self.requests[night] == "x":
            return False
        return not self.nights or night - self.nights[-1] >= self.rest

    def missing(self):
        """How many nights this guard still has to be on duty."""
        return max(0, self.least - len(self.nights))


class Roster:
    def __init__(self, guards, nights, quarrels):
        self.guards = guards
        self.nights = nights
        self.quarrels = quarrels
        self.longest = ""

    def complete(self, word):
        """The first roster that begins with the word, or None."""
        night = len(word)
        if night > len(self.longest):
            self.longest = word
        missing = sum(guard.missing() for guard in self.guards)
        if night == self.nights:
            return word if missing == 0 else None
        for guard in self.guards:
            if word and word[-1] + guard.letter in self.quarrels or not guard.can_work(night):
                continue
            guard.nights.append(night)
            roster = self.complete(word + guard.letter)
            if roster is not None:
                return roster
            guard.nights.pop()
        return None


def main():
    lines = sys.stdin.read().splitlines()
    count, nights, quarrels = map(int, lines[0].split())
    guards = []
    for letter, line in zip("abcde", lines[1:count + 1]):
        least, most, rest, requests = line.split()
        guards.append(Guard(letter, int(least), int(most), int(rest), requests))
    pairs = set(lines[count + 1].split()) if quarrels > 0 else set()
    roster = Roster(guards, nights, pairs)
    word = roster.complete("")
    if word is not None:
        print(word)
    else:
        print(f"none {roster.longest}".rstrip())


main()
