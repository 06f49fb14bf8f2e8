def parity(bits):
    odd = 0
    while bits > 0:
        bits &= bits - 1
        odd = 1 - odd
    return odd


class Register:
    def __init__(self, width, taps):
        self.width = width
        self.taps = taps
        self.rescue = (1 << width) - 1 - taps or 1

    def step(self, cells):
        """The contents after a step, and whether the lever has moved."""
        fresh = parity(cells & self.taps)
        cells = cells >> 1 | fresh << (self.width - 1)
        if cells == 0:
            return self.rescue, 1
        return cells, 0


def stamp_register(width, taps, start, tickets):
    register = Register(width, taps)
    first_seen = {}
    history = []  # before every ticket: contents, ones stamped and moves of the lever so far
    cells, ones, moves = start, 0, 0
    while len(history) < tickets and cells not in first_seen:
        first_seen[cells] = len(history)
        history.append((cells, ones, moves))
        ones += cells & 1
        cells, moved = register.step(cells)
        moves += moved
    if len(history) == tickets:
        return [cells, ones, moves]
    loop_start = first_seen[cells]
    _, ones_before, moves_before = history[loop_start]
    loops, rest = divmod(tickets - loop_start, len(history) - loop_start)
    cells, ones_then, moves_then = history[loop_start + rest]
    return [cells, ones_then + loops * ones, moves_then + loops * (moves - moves_before)]
