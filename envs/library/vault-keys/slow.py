"""Does every round as it is told, with the list of all keys at hand."""
import sys

lines = sys.stdin.read().splitlines()
keys = lines[0].split()[1:]
vaults = [line.split() for line in lines[1:]]
rounds = {}
number = 0
while True:
    number += 1
    opened = []
    for words in vaults:
        name, kind, k, length = words[0], words[1], int(words[2]), int(words[3])
        listed = words[4:4 + length]
        here = [key for key in listed if key in keys]
        away = [key for key in listed if key not in keys]
        if name not in rounds and len(here if kind == "any" else away) >= k:
            opened.append(words)
    if not opened:
        break
    for words in opened:
        rounds[words[0]] = number
        keys = keys + words[4 + int(words[3]):]
for words in vaults:
    print(words[0], rounds.get(words[0], "closed"))
