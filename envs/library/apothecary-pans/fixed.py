import sys

BITS = 31


def offer(ways, carry, way):
    if carry not in ways or way < ways[carry]:
        ways[carry] = way


def best_way(powder, box):
    """The numbers of weights used and of those on the left pan; None if the pans cannot balance."""
    ways = {0: (0, 0)}  # by what the lower bits carry to the next one
    for bit in range(BITS):
        after = {}
        for carry, (used, left) in ways.items():
            digit = (powder >> bit & 1) + carry
            if digit != 1:
                offer(after, digit // 2, (used, left))
            elif box >> bit & 1:
                offer(after, 0, (used + 1, left))
                offer(after, 1, (used + 1, left + 1))
        ways = after
    return ways.get(0)


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
