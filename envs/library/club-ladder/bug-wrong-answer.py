import sys


class Player:
    def __init__(self, name):
        self.name = name
        self.above = self
        self.below = self

    def insert_above(self, other):
        """Puts this player, who is not on the ladder, directly above another one."""
        self.above = other.above
        self.below = other
        self.above.below = self
        other.above = self

    def remove(self):
        self.above.below = self.below
        self.below.above = self.above


class Ladder:
    def __init__(self):
        # Closes the ladder to a ring: above it is the bottom, below it the top.
        self.ground = Player("-")
        self.players = {}

    def enter(self, name):
        self.players[name] = Player(name)
        self.players[name].insert_above(self.ground)

    def steps_down(self, start, end):
        """The steps from one player down to another, or None if the other is not below."""
        steps = 0
        while start is not end:
            start = start.below
            if start is self.ground:
                return None
            steps += 1
        return steps

    def beat(self, winner, loser):
        if self.steps_down(winner, loser) is None:
            loser.remove()
            loser.insert_above(winner.below)
        elif loser.below is not self.ground:
            lucky = loser.below
            lucky.remove()
            lucky.insert_above(loser)

    def between(self, one, other):
        steps = self.steps_down(one, other)
        if steps is None:
            steps = self.steps_down(other, one)
        return steps - 1

    def top(self, count):
        names = []
        player = self.ground.below
        while player is not self.ground and len(names) < count:
            names.append(player.name)
            player = player.below
        return names


def main():
    ladder = Ladder()
    for line in sys.stdin.read().splitlines()[1:]:
        command, *words = line.split()
        if command == "enter":
            ladder.enter(words[0])
            continue
        if command == "top":
            print(*ladder.top(int(words[0])) or ["empty"])
            continue
        players = [ladder.players[name] for name in words]
        if command == "beat":
            ladder.beat(*players)
        elif command == "count":
            print(ladder.between(*players))
        elif command == "beside":
            print(players[0].above.name, players[0].below.name)
        else:
            players[0].remove()


main()
