"""Decimals, and a search for the nearest amounts among all that the coins can make."""
from decimal import Decimal

n, c = input().split()
coin = Decimal(c) / 100
cash = cards = jar = Decimal("0.00")
for _ in range(int(n)):
    kind, text = input().split()
    amount = Decimal(text).quantize(Decimal("0.01"))
    if kind == "card":
        cards += amount
        print(amount)
        continue
    start = int(amount / coin) - 2
    choices = [coin * i for i in range(max(0, start), start + 5)]
    distance = min(abs(x - amount) for x in choices)
    nearest = [x for x in choices if abs(x - amount) == distance]
    gain = {x: x - amount if kind == "cash" else amount - x for x in nearest}
    nearest.sort(key=lambda x: gain[x])
    paid = nearest[0] if jar > 0 else nearest[-1]
    jar += gain[paid]
    cash += paid if kind == "cash" else -paid
    print(paid.quantize(Decimal("0.01")))
for result in (cash, cards, jar):
    print(result.quantize(Decimal("0.01")))
