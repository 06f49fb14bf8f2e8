def extremes(crates, start):
    load = lowest = highest = 0
    for i in range(len(crates)):
        load += crates[(start + i) % len(crates)]
        lowest = min(lowest, load)
        highest = max(highest, load)
    return lowest, highest


def smallest_trailer(crates):
    best = None
    for start in range(len(crates)):
        lowest, highest = extremes(crates, start)
        if best is None or highest - lowest < best[0]:
            best = [highest - lowest, -lowest, start]
    return best
