def stamp_register(width, taps, start, tickets):
    rescue = (1 << width) - 1 - taps or 1
    cells, ones, moves = start, 0, 0
    for _ in range(tickets):
        ones += cells & 1
        fresh = (cells & taps).bit_count() % 2
        cells = cells >> 1 | fresh << (width - 1)
        if cells == 0:
            cells = rescue
            moves += 1
    return [cells, ones, moves]
