DIAL = 12 * 60 * 60


def read_dial(text):
    hours, minutes, seconds = map(int, text.split(":"))
    return (hours % 12 * 60 + minutes) * 60 + seconds


class Clocks:
    def __init__(self, p, q):
        self.p = p
        self.q = q

    def gain(self, second):
        """By how much the church clock has gained on the other one."""
        return second // self.p + second // self.q

    def first_second(self, gain):
        """The first second in which the church clock has gained that much or more."""
        low, high = 0, gain * min(self.p, self.q)
        while low < high:
            middle = (low + high) // 2
            if self.gain(middle) >= gain:
                high = middle
            else:
                low = middle + 1
        return low


def main():
    church, town_hall = map(read_dial, input().split())
    p, q, last = map(int, input().split())
    clocks = Clocks(p, q)
    gain = (town_hall - church) % DIAL
    total = 0
    first = "never"
    while clocks.gain(last) >= gain:
        start = clocks.first_second(gain)
        end = min(clocks.first_second(gain + 1), last + 1)
        if total == 0 and end > start:
            first = start
        total += end - start
        gain += DIAL
    print(total)
    print(first)


main()
