"""Reads the lines by a regular expression, calculates with exact fractions, and measures out one spoon after the other."""
import math
import re
import sys
from fractions import Fraction

lines = sys.stdin.read().strip().split("\n")
NUMBER = r"(?:(?P<whole>\d+) (?P<frac>\d+/\d+)|(?P<single>\d+(?:/\d+)?))"


def value(match):
    if match["single"]:
        return Fraction(match["single"])
    return Fraction(match["whole"]) + Fraction(match["frac"])


factor = value(re.fullmatch(NUMBER, lines[0].strip()))
kinds = {"tsp": "v", "tbsp": "v", "cup": "v", "cups": "v", "g": "w", "kg": "w", None: "p"}
grains = {"tsp": 1, "tbsp": 3, "cup": 48, "cups": 48, "g": 1, "kg": 1000, None: 1}
items = []
for line in lines[1:]:
    match = re.fullmatch(NUMBER + r" (?:(?P<unit>tsp|tbsp|cups?|k?g) )?(?P<name>.+)", line.strip())
    items.append((match["name"], kinds[match["unit"]], value(match) * grains[match["unit"]] * factor))
done = set()
for name, kind, _ in items:
    if (name, kind) in done:
        continue
    done.add((name, kind))
    amount = sum(v for n, k, v in items if n == name and k == kind)
    if kind == "p":
        print(math.ceil(amount), name)
        continue
    text = ""
    for unit, size in [("cup", 48), ("tbsp", 3)] if kind == "v" else [("kg", 1000)]:
        count = 0
        while amount >= size:
            amount -= size
            count += 1
        if count:
            text += f"{count} {unit} "
    if amount:
        if amount >= 1:
            text += f"{int(amount)} "
        if amount % 1:
            text += f"{amount % 1} "
        text += "tsp " if kind == "v" else "g "
    print(text + name)
