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
    first_seen = {}
    winners = []
    while len(winners) < game:
        state = (king, streak, tuple(line))
        if state in first_seen:
            start = first_seen[state]
            period = len(winners) - start
            return winners[start + (game - 1 - start) % period]
        first_seen[state] = len(winners)
        winner, king, streak = play(king, streak, line, skills, limit)
        winners.append(winner)
    return winners[-1]
