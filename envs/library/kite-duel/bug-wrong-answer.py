from collections import deque


def fly(kites, gusts):
    """One fight. Returns the two strengths afterwards, 0 for a kite that is lost."""
    flown = [kite + gust for kite, gust in zip(kites, gusts)]
    if flown[0] == flown[1]:
        return kites
    winner = 0 if flown[0] > flown[1] else 1
    after = [0, 0]
    after[winner] = kites[winner] - kites[1 - winner] // 2
    return after


def kite_duel(first, second, gust, rounds):
    teams = [deque(first), deque(second)]
    wind = 0
    flown = 0
    while flown < rounds and teams[0] and teams[1]:
        kites = [team.popleft() for team in teams]
        gusts = [0, 0]
        gusts[wind] = gust
        after = fly(kites, gusts)
        for team, strength in zip(teams, after):
            if strength > 0:
                team.append(strength)
        wind = 1 - wind
        flown += 1
    return [flown, len(teams[0]), len(teams[1]), sum(teams[0]), sum(teams[1])]
