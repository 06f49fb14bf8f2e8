def hops(board):
    """All boards after one hop."""
    size = len(board)
    for start in range(size):
        for step in (1, -1):
            over, target = (start + step) % size, (start + 2 * step) % size
            pegs = board[start], board[over]
            if "." not in pegs and pegs[0] != pegs[1] and board[target] == ".":
                after = list(board)
                after[start] = after[over] = "."
                after[target] = board[start]
                yield "".join(after)


def final_boards(board):
    """All boards with which a game from this one can end."""
    seen = {board}
    waiting = [board]
    ends = []
    while waiting:
        board = waiting.pop()
        is_over = True
        for after in hops(board):
            is_over = False
            if after not in seen:
                seen.add(after)
                waiting.append(after)
        if is_over:
            ends.append(board)
    return ends


def ring_hops(board):
    colour = min(peg for peg in board if peg != ".")
    fewest = len(board)
    most = 0
    positions = 0
    for end in final_boards(board):
        pegs = len(end) - end.count(".")
        coloured = end.count(colour)
        if pegs < fewest or pegs == fewest and coloured > most:
            fewest, most = pegs, coloured
        if pegs == fewest and coloured >= most:
            positions += 1
    return [fewest, most, positions]
