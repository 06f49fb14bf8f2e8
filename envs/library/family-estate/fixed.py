import sys


class Person:
    def __init__(self, name, parent):
        self.name = name
        self.parent = parent
        self.children = []
        self.alive = True
        self.coins = 0

    def living_branches(self):
        return [child for child in self.children if child.alive or child.living_branches()]


def inherit(person, coins):
    """Gives coins to a branch that is not extinct, or to a dead person's living branches."""
    if person.alive:
        person.coins += coins
        return
    branches = person.living_branches()
    share, left_over = divmod(coins, len(branches))
    for place, child in enumerate(branches):
        inherit(child, share + 1 if place < left_over else share)


def die(person):
    """Returns the coins that go to the state."""
    person.alive = False
    heir = person
    while heir is not None and not heir.alive and not heir.living_branches():
        heir = heir.parent
    if heir is None:
        return person.coins
    inherit(heir, person.coins)
    return 0


def main():
    first, *chronicle = sys.stdin.read().splitlines()
    founder = first.split()[0]
    family = {founder: Person(founder, None)}
    state = 0
    for line in chronicle:
        event, name, *rest = line.split()
        if event == "born":
            parent = family[rest[0]]
            family[name] = Person(name, parent)
            parent.children.append(family[name])
        elif event == "earns":
            family[name].coins += int(rest[0])
        else:
            state += die(family[name])
    for person in family.values():
        if person.alive:
            print(person.name, person.coins)
    print("state", state)


main()
