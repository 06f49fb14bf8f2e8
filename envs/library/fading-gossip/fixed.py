import sys


class Person:
    def __init__(self):
        self.hand = None
        self.heard_at = None

    def knows(self, minute, memory):
        if self.hand is None or self.hand == 0:
            return self.hand == 0
        return minute <= self.heard_at + memory

    def hear(self, hand, minute, memory):
        if not self.knows(minute, memory) or hand < self.hand:
            self.hand = hand
        self.heard_at = minute


def tell(people, calls, minute, highest, memory):
    """All calls of one minute: first find out what is told, then let everybody hear it."""
    told = []
    for a, b in calls:
        for speaker, listener in ((a, b), (b, a)):
            if people[speaker].knows(minute, memory) and people[speaker].hand < highest:
                told.append((listener, people[speaker].hand + 1))
    for listener, hand in told:
        people[listener].hear(hand, minute, memory)


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    count, calls, highest, memory, end = numbers[:5]
    people = [Person() for _ in range(count + 1)]
    people[1].hand = 0
    i = 0
    while i < calls:
        minute = numbers[5 + 3 * i]
        together = []
        while i < calls and numbers[5 + 3 * i] == minute:
            together.append((numbers[6 + 3 * i], numbers[7 + 3 * i]))
            i += 1
        tell(people, together, minute, highest, memory)
    for person in people[1:]:
        print(person.hand if person.knows(end, memory) else "-")


main()
