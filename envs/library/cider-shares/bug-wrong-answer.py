def taking_part(kilos, room, got):
    return [i for i in range(len(kilos)) if kilos[i] > 0 and got[i] < room[i]]


def cider_shares(bottles, kilos, room):
    got = [0] * len(kilos)
    left = bottles
    while left > 0:
        members = taking_part(kilos, room, got)
        weight = sum(kilos[i] for i in members)
        given = 0
        for i in members:
            share = min(left * kilos[i] // weight, room[i] - got[i])
            got[i] += share
            given += share
            left -= share
        if given == 0:
            members.sort(key=lambda i: -kilos[i])
            for i in members[:left]:
                got[i] += 1
            break
    return got
