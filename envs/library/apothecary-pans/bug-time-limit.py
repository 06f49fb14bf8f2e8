import sys

BITS = 31


def best_way(powder, box, bit=0):
    """The numbers of weights used and of those on the left pan; None if the pans cannot balance."""
    if powder == 0:
        return 0, 0
    if bit == BITS:
        return None
    if powder % 2 == 0:
        return best_way(powder // 2, box, bit + 1)
    if not box >> bit & 1:
        return None
    ways = []
    for left in (0, 1):
        rest = best_way(powder // 2 + left, box, bit + 1)
        if rest is not None:
            ways.append((rest[0] + 1, rest[1] + left))
    return min(ways, default=None)


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    count = numbers[0]
    box = sum(numbers[2:2 + count])
    for powder in numbers[2 + count:]:
        way = best_way(powder, box)
        if way is None:
            print("impossible")
        else:
            print(*way)


main()
