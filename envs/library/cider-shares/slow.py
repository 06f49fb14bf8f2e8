"""Counts every share up bottle by bottle and asks for the heaviest member each time."""


def cider_shares(bottles, kilos, room):
    n = len(kilos)
    got = [0] * n
    left = bottles
    while True:
        members = [i for i in range(n) if kilos[i] > 0 and got[i] < room[i]]
        if left == 0 or not members:
            return got
        weight = sum(kilos[i] for i in members)
        shares = {}
        for i in members:
            share = 0
            while share < room[i] - got[i] and (share + 1) * weight <= left * kilos[i]:
                share += 1
            shares[i] = share
        if not any(shares.values()):
            while left > 0:
                chosen = max(members, key=lambda i: (kilos[i], -i))
                members.remove(chosen)
                got[chosen] += 1
                left -= 1
            return got
        for i, share in shares.items():
            got[i] += share
            left -= share
