"""Gives every card the number of its drawer, one by one, and tries all beginnings of a keyword."""
n, c = map(int, input().split())
cards = sorted(input().strip() for _ in range(n))
drawer_of = [0]
for i in range(1, n):
    number = drawer_of[i - 1]
    if cards[i] != cards[i - 1]:
        inside = drawer_of.count(number)
        if inside + cards.count(cards[i]) > c:
            number += 1
    drawer_of.append(number)


def beginnings(keyword):
    return [keyword[:length] for length in range(1, len(keyword) + 1)]


for number in range(drawer_of[-1] + 1):
    here = [card for card, drawer in zip(cards, drawer_of) if drawer == number]
    left = [card for card, drawer in zip(cards, drawer_of) if drawer == number - 1]
    right = [card for card, drawer in zip(cards, drawer_of) if drawer == number + 1]
    used = beginnings(left[-1]) if left else []
    first = min((b for b in beginnings(here[0]) if b not in used), key=len)
    used = beginnings(right[0]) if right else []
    last = min((b for b in beginnings(here[-1]) if b not in used), key=len, default=here[-1])
    names = [first, last] if first != last else [first]
    print(" - ".join(names) + ": " + str(len(here)))
