import sys


def read_canals(numbers, basins, count):
    """For every basin the canals that start there, as (other end, hours, locks)."""
    canals = [[] for _ in range(basins + 1)]
    for _ in range(count):
        a, b, hours, locks = (next(numbers) for _ in range(4))
        canals[a].append((b, hours, locks))
        canals[b].append((a, hours, locks))
    return canals


def fewest_hours(canals, rest, limit, basin, worked, visited):
    """Tries every way on that does not come back to a basin with the same number of locks worked."""
    if basin == len(canals) - 1:
        return 0
    moves = [(other, time, worked + locks) for other, time, locks in canals[basin]]
    if rest[basin] > 0:
        moves.append((basin, rest[basin], 0))
    best = None
    for place, time, total in moves:
        if total > limit or (place, total) in visited:
            continue
        visited.add((place, total))
        onward = fewest_hours(canals, rest, limit, place, total, visited)
        visited.discard((place, total))
        if onward is not None and (best is None or time + onward < best):
            best = time + onward
    return best


def main():
    numbers = iter(map(int, sys.stdin.read().split()))
    basins, count, limit = next(numbers), next(numbers), next(numbers)
    rest = [0] + [next(numbers) for _ in range(basins)]
    canals = read_canals(numbers, basins, count)
    hours = fewest_hours(canals, rest, limit, 1, 0, {(1, 0)})
    print("stuck" if hours is None else hours)


main()
