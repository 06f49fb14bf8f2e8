import sys


class Belt:
    def __init__(self, numbers):
        self.stones = list(zip(numbers[0::2], numbers[1::2]))
        self.next = 0

    def is_empty(self):
        return self.next == len(self.stones)

    def arrival(self):
        return self.stones[self.next][0]

    def take(self):
        weight = self.stones[self.next][1]
        self.next += 1
        return weight


def choose_belt(belts, previous):
    """The belt of the next stone; equal arrivals go round, starting after the previous belt."""
    best = None
    for step in range(1, len(belts) + 1):
        candidate = (previous + step) % len(belts)
        if belts[candidate].is_empty():
            continue
        if best is None or belts[candidate].arrival() < belts[best].arrival():
            best = candidate
    return best


def main():
    lines = sys.stdin.read().splitlines()
    count, capacity = map(int, lines[0].split())
    belts = [Belt(list(map(int, line.split()))[1:]) for line in lines[1:count + 1]]
    previous = count - 1
    in_cart = []  # the belts of the stones in the cart
    load = 0
    while True:
        belt = choose_belt(belts, previous)
        if belt is None:
            break
        weight = belts[belt].take()
        if load + weight > capacity:
            print(len(in_cart), load)
            in_cart, load = [], 0
        in_cart.append(belt)
        load += weight
        if in_cart[-2:] == [belt, belt]:
            print(len(in_cart), load)
            in_cart, load = [], 0
        previous = belt
    if in_cart:
        print(len(in_cart), load)


main()
