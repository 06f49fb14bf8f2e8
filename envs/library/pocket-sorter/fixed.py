import sys

DIGITS = 10


class Machine:
    def __init__(self, room):
        self.room = room
        self.pockets = [[] for _ in range(DIGITS)]
        self.rejects = []

    def drop(self, card, column):
        pocket = self.pockets[int(card[column])]
        if len(pocket) < self.room:
            pocket.append(card)
        else:
            self.rejects.append(card)

    def empty(self, downwards, from_top):
        pockets = self.pockets[::-1] if downwards else self.pockets
        row = []
        for pocket in pockets + [self.rejects]:
            row += reversed(pocket) if from_top else pocket
        return row


def count_slips(row):
    slips = 0
    for left, right in zip(row, row[1:]):
        if right < left:
            slips += 1
    return slips


def main():
    lines = sys.stdin.read().splitlines()
    room = int(lines[0].split()[2])
    row = lines[1].split()
    for line in lines[2:]:
        column, order = line.split()
        machine = Machine(room)
        for card in row:
            machine.drop(card, int(column) - 1)
        row = machine.empty(order[0] == "-", order[1] == "t")
        print(len(machine.rejects), count_slips(row))
    print(*row)


main()
