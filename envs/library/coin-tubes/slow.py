"""Keeps every coin in a list and plays each sale on a copy of everything."""
import copy
import sys

tokens = sys.stdin.read().split()


def take(count):
    taken = [int(token) for token in tokens[:count]]
    del tokens[:count]
    return taken


d, c, m, q = take(4)
values = take(d)
state = {"tubes": [], "box": [], "slots": {}}
for value, count in zip(values, take(d)):
    state["tubes"] += [value] * count
for s in range(1, m + 1):
    price, goods = take(2)
    state["slots"][s] = [price] * goods
    state[s] = price
for _ in range(q):
    name = tokens.pop(0)
    if name == "empty":
        print(sum(state["box"]))
        state["box"] = []
        continue
    s, k = take(2)
    if name == "fill":
        state["slots"][s] += [state[s]] * k
        continue
    coins = take(k)
    if not state["slots"][s]:
        print("sold out")
        continue
    trial = copy.deepcopy(state)
    price = trial["slots"][s].pop()
    if sum(coins) < price:
        print("too little")
        continue
    for coin in coins:
        trial["tubes" if trial["tubes"].count(coin) < c else "box"].append(coin)
    change = []
    for coin in sorted(trial["tubes"], reverse=True):
        if sum(change) + coin <= sum(coins) - price:
            change.append(coin)
            trial["tubes"].remove(coin)
    if sum(change) != sum(coins) - price:
        print("no change")
        continue
    print("ok", *change)
    state = trial
