"""Plays every game."""


def lane_winner(skills, limit, game):
    order = list(range(len(skills)))
    won = 0
    for _ in range(game):
        king, challenger = order[0], order[1]
        others = order[2:]
        if skills[king] - won > skills[challenger]:
            winner, loser = king, challenger
            won = won + 1
        else:
            winner, loser = challenger, king
            won = 1
        if won < limit:
            order = [winner] + others + [loser]
        else:
            order = others + [loser, winner]
            won = 0
    return winner
