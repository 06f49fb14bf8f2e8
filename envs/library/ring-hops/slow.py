"""Plays every game to its end, without a memory; a board is a dictionary of its pegs."""


def ends(pegs, size):
    found = set()
    for hole, colour in pegs.items():
        for over, target in (((hole + 1) % size, (hole + 2) % size), ((hole - 1) % size, (hole - 2) % size)):
            if over in pegs and pegs[over] != colour and target not in pegs:
                after = {h: c for h, c in pegs.items() if h not in (hole, over)}
                after[target] = colour
                found |= ends(after, size)
    return found or {frozenset(pegs.items())}


def ring_hops(board):
    pegs = {hole: colour for hole, colour in enumerate(board) if colour != "."}
    first = sorted(pegs.values())[0]
    found = ends(pegs, len(board))
    ranks = sorted((len(end), -sum(colour == first for _, colour in end)) for end in found)
    return [ranks[0][0], -ranks[0][1], ranks.count(ranks[0])]
