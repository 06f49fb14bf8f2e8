import sys


class Vault:
    def __init__(self, words):
        self.name, self.kind = words[0], words[1]
        self.needed = int(words[2])
        listed = int(words[3])
        self.listed = words[4:4 + listed]
        self.content = words[4 + listed:]
        self.round = 0


def open_at_once(vault, at_hand):
    present = sum(key in at_hand for key in vault.listed)
    if vault.kind == "no":
        return len(vault.listed) - present >= vault.needed
    return present >= vault.needed


def collect(vaults, at_hand):
    """The keys in these vaults that were not at hand before."""
    found = []
    for vault in vaults:
        for key in vault.content:
            if key not in at_hand:
                at_hand.add(key)
                found.append(key)
    return found


def work(vaults, at_hand):
    waiting_for = {}
    missing = {}
    opened = []
    for vault in vaults:
        if open_at_once(vault, at_hand):
            vault.round = 1
            opened.append(vault)
        elif vault.kind == "any":
            absent = [key for key in vault.listed if key not in at_hand]
            missing[vault.name] = vault.needed - (len(vault.listed) - len(absent))
            for key in absent:
                waiting_for.setdefault(key, []).append(vault)
    number = 1
    while opened:
        number += 1
        keys = collect(opened, at_hand)
        opened = []
        for key in keys:
            for vault in waiting_for[key]:
                missing[vault.name] -= 1
                if missing[vault.name] == 0:
                    vault.round = number
                    opened.append(vault)


def main():
    lines = sys.stdin.read().splitlines()
    count, *keys = lines[0].split()
    vaults = [Vault(line.split()) for line in lines[1:int(count) + 1]]
    work(vaults, set(keys))
    for vault in vaults:
        print(vault.name, vault.round or "closed")


main()
