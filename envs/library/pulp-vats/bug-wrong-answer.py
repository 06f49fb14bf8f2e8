class Vat:
    def __init__(self, capacity, rate, low, high):
        self.capacity = capacity
        self.rate = rate
        self.low = low
        self.high = high
        self.content = 0
        self.pumping = False

    def add(self, litres):
        """Returns what did not fit."""
        added = min(litres, self.capacity - self.content)
        self.content += added
        return litres - added

    def switch(self):
        if self.pumping:
            self.pumping = self.content >= self.low
        else:
            self.pumping = self.content >= self.high


def pump(vats):
    """Lets the pumps work for a minute; returns what comes to the machine."""
    output = 0
    following = None
    for vat in reversed(vats):
        if vat.pumping:
            moved = min(vat.rate, vat.content)
            if following is None:
                output = moved
            else:
                moved -= following.add(moved)
            vat.content -= moved
        following = vat
    return output


def main():
    count, minutes, inflow = map(int, input().split())
    vats = [Vat(*map(int, input().split())) for _ in range(count)]
    output = spilled = 0
    for _ in range(minutes):
        spilled += vats[0].add(inflow)
        for vat in vats:
            vat.switch()
        output += pump(vats)
    for vat in vats:
        print(vat.content, "on" if vat.pumping else "off")
    print(output, spilled)


main()
