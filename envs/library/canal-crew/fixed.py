import heapq
import sys


def read_canals(numbers, basins, count):
    """For every basin the canals that start there, as (other end, hours, locks)."""
    canals = [[] for _ in range(basins + 1)]
    for _ in range(count):
        a, b, hours, locks = (next(numbers) for _ in range(4))
        canals[a].append((b, hours, locks))
        canals[b].append((a, hours, locks))
    return canals


def fewest_hours(canals, rest, limit):
    target = len(canals) - 1
    best = {(1, 0): 0}
    heap = [(0, 1, 0)]
    while heap:
        hours, basin, worked = heapq.heappop(heap)
        if basin == target:
            return hours
        if hours > best[basin, worked]:
            continue
        moves = [(other, hours + time, worked + locks) for other, time, locks in canals[basin]]
        if rest[basin] > 0:
            moves.append((basin, hours + rest[basin], 0))
        for place, then, total in moves:
            if total > limit:
                continue
            if (place, total) not in best or then < best[place, total]:
                best[place, total] = then
                heapq.heappush(heap, (then, place, total))
    return None


def main():
    numbers = iter(map(int, sys.stdin.read().split()))
    basins, count, limit = next(numbers), next(numbers), next(numbers)
    rest = [0] + [next(numbers) for _ in range(basins)]
    canals = read_canals(numbers, basins, count)
    hours = fewest_hours(canals, rest, limit)
    print("stuck" if hours is None else hours)


main()
