import sys


def read_cents(text):
    euros, _, decimals = text.partition(".")
    return int(euros) * 100 + int(decimals.ljust(2, "0"))


def write_cents(cents):
    sign = "-" if cents < 0 else ""
    euros, rest = divmod(abs(cents), 100)
    return f"{sign}{euros}.{rest:02}"


class Till:
    def __init__(self, coin):
        self.coin = coin
        self.cash = 0
        self.cards = 0
        self.jar = 0

    def rounded(self, cents, upwards_if_equal):
        below = cents - cents % self.coin
        above = below + self.coin
        if cents - below == above - cents:
            return above if upwards_if_equal else below
        return below if cents - below < above - cents else above

    def buy(self, cents):
        paid = self.rounded(cents, self.jar <= 0)
        self.cash += paid
        self.jar += paid - cents
        return paid

    def give_back(self, cents):
        paid = self.rounded(cents, self.jar > 0)
        self.cash -= paid
        self.jar += cents - paid
        return paid


def main():
    lines = sys.stdin.read().splitlines()
    till = Till(int(lines[0].split()[1]))
    for line in lines[1:]:
        kind, amount = line.split()
        cents = read_cents(amount)
        if kind == "cash":
            print(write_cents(till.buy(cents)))
        elif kind == "back":
            print(write_cents(till.give_back(cents)))
        else:
            till.cards += cents
            print(write_cents(cents))
    for cents in (till.cash, till.cards, till.jar):
        print(write_cents(cents))


main()
