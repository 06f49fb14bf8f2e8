"""Hands out inherited coins one by one: of the coins of a fork, the first one goes to the eldest branch, and so on in turn."""
import sys

lines = [line.split() for line in sys.stdin.read().splitlines()]
order = [lines[0][0]]
parent = {lines[0][0]: None}
coins = {lines[0][0]: 0}
dead = set()
state = 0


def descendants(name):
    found = [name]
    for other in order:
        if parent[other] in found:
            found.append(other)
    return found[1:]


def branches(name):
    return [child for child in order if parent[child] == name and not set([child] + descendants(child)) <= dead]


def receiver(name, number):
    """Who gets coin number 0, 1, 2, ... of the coins divided below a person."""
    living = branches(name)
    child = living[number % len(living)]
    return child if child not in dead else receiver(child, number // len(living))


for event, name, *rest in lines[1:]:
    if event == "born":
        order.append(name)
        parent[name] = rest[0]
        coins[name] = 0
    elif event == "earns":
        coins[name] += int(rest[0])
    else:
        dead.add(name)
        heir = name
        while heir is not None and heir in dead and not branches(heir):
            heir = parent[heir]
        for number in range(coins[name]):
            if heir is None:
                state += 1
            elif heir not in dead:
                coins[heir] += 1
            else:
                coins[receiver(heir, number)] += 1
        coins[name] = 0
for name in order:
    if name not in dead:
        print(name, coins[name])
print("state", state)
