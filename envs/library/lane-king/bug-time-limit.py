from collections import deque


def play(king, streak, line, skills, limit):
    """Plays one game; the line changes. Returns the winner, the next king and their games won in a row."""
    challenger = line.popleft()
    if skills[challenger] >= skills[king] - streak:
        winner, loser, streak = challenger, king, 1
    else:
        winner, loser, streak = king, challenger, streak + 1
    line.append(loser)
    if streak == limit:
        line.append(winner)
        return winner, line.popleft(), 0
    return winner, winner, streak


def lane_winner(skills, limit, game):
    line = deque(range(len(skills)))
    king, streak = line.popleft(), 0
    winner = king
    for _ in range(game):
        winner, king, streak = play(king, streak, line, skills, limit)
    return winner
