"""Plays every game to its end."""


def play(gifts, longest, stops, coins, turn):
    """The end of the game: coins of both guides and all stops."""
    moves = []
    for step in range(1, longest + 1):
        stop = stops[-1] + step
        if stop > len(gifts):
            continue
        if len(stops) > 1 and stops[-1] - stops[-2] == step:
            continue
        after = list(coins)
        after[turn] += gifts[stop - 1]
        moves.append(play(gifts, longest, stops + [stop], after, 1 - turn))
    if not moves:
        return coins, stops
    margins = [end[turn] - end[1 - turn] for end, _ in moves]
    return moves[margins.index(max(margins))]


def best_walk(gifts, longest):
    (first, second), stops = play(gifts, longest, [0], [0, 0], 0)
    return [first - second] + stops[1:]
