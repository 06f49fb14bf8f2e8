class Slate:
    def __init__(self, lines):
        self.ships = [0] * lines
        self.next = 0
        self.count = 0

    def line(self, age):
        """The index of a note's line; the newest note has age 1."""
        return (self.next - age) % len(self.ships)

    def note(self, ship):
        self.ships[self.next] = ship
        self.next = (self.next + 1) % len(self.ships)
        self.count = min(self.count + 1, len(self.ships))

    def wipe(self):
        if self.count == 0:
            return "-"
        ship = self.ships[self.line(self.count)]
        self.count -= 1
        return ship

    def where(self, ship):
        for age in range(1, self.count + 1):
            if self.ships[self.line(age)] == ship:
                return self.line(age) + 1
        return 0

    def back(self, age):
        return self.ships[self.line(age)] if age <= self.count else "-"

    def copy_to(self, lines):
        slate = Slate(lines)
        for age in range(self.count, max(self.count - lines, 0), -1):
            slate.note(self.ships[self.line(age)])
        return slate


def main():
    lines, commands = map(int, input().split())
    slate = Slate(lines)
    for _ in range(commands):
        name, *numbers = input().split()
        number = int(numbers[0]) if numbers else 0
        if name == "note":
            slate.note(number)
        elif name == "wipe":
            print(slate.wipe())
        elif name == "where":
            print(slate.where(number))
        elif name == "back":
            print(slate.back(number))
        else:
            slate = slate.copy_to(number)


main()
