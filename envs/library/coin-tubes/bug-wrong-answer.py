import sys


class Machine:
    def __init__(self, values, coins, capacity, slots):
        self.values = values
        self.tubes = dict(zip(values, coins))
        self.capacity = capacity
        self.slots = slots
        self.box = 0

    def insert(self, coin):
        if self.tubes[coin] < self.capacity:
            self.tubes[coin] += 1
        else:
            self.box += coin

    def pay(self, amount):
        """The coins that are paid, or None if the amount cannot be paid in full."""
        paid = []
        for value in self.values:
            while amount >= value and self.tubes[value] > 0:
                self.tubes[value] -= 1
                amount -= value
                paid.append(value)
        return paid if amount == 0 else None

    def buy(self, slot, coins):
        price, goods = self.slots[slot]
        if goods == 0:
            return "sold out"
        if sum(coins) < price:
            return "too little"
        for coin in coins:
            self.insert(coin)
        change = self.pay(sum(coins) - price)
        if change is None:
            return "no change"
        self.slots[slot][1] -= 1
        return " ".join(["ok", *map(str, change)])


def main():
    lines = [line.split() for line in sys.stdin]
    _, capacity, slot_count, _ = map(int, lines[0])
    values = list(map(int, lines[1]))
    coins = list(map(int, lines[2]))
    slots = [list(map(int, line)) for line in lines[3:3 + slot_count]]
    machine = Machine(values, coins, capacity, slots)
    for name, *words in lines[3 + slot_count:]:
        numbers = list(map(int, words))
        if name == "buy":
            print(machine.buy(numbers[0] - 1, numbers[2:]))
        elif name == "fill":
            slots[numbers[0] - 1][1] += numbers[1]
        else:
            print(machine.box)
            machine.box = 0


main()
