import sys

# Amounts are whole numbers of sixtieths, so that quantities with the denominators 2 to 6 add up exactly.
SIXTIETHS = 60
UNITS = {
    "tsp": ("volume", 1), "tbsp": ("volume", 3), "cup": ("volume", 48), "cups": ("volume", 48),
    "g": ("weight", 1), "kg": ("weight", 1000),
}
PARTS = {"volume": [("cup", 48), ("tbsp", 3)], "weight": [("kg", 1000)]}
SMALLEST = {"volume": "tsp", "weight": "g"}


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def take_quantity(words):
    """Removes the quantity from the front of the words and returns its numerator and denominator."""
    numerator, denominator = 0, 1
    if "/" not in words[0]:
        numerator = int(words.pop(0))
    if words and "/" in words[0]:
        top, bottom = map(int, words.pop(0).split("/"))
        numerator, denominator = numerator * bottom + top, bottom
    return numerator, denominator


def read_ingredient(line):
    words = line.split()
    numerator, denominator = take_quantity(words)
    kind, size = "pieces", 1
    if len(words) > 1 and words[0] in UNITS:
        kind, size = UNITS[words.pop(0)]
    return (" ".join(words), kind), numerator * size * SIXTIETHS // denominator


def mixed(numerator, denominator):
    whole, rest = divmod(numerator, denominator)
    words = []
    if whole > 0:
        words.append(str(whole))
    if rest > 0:
        common = gcd(rest, denominator)
        words.append(f"{rest // common}/{denominator // common}")
    return " ".join(words)


def describe(kind, numerator, denominator):
    if kind == "pieces":
        return str(numerator // denominator + 1)
    words = []
    for unit, size in PARTS[kind]:
        count, numerator = divmod(numerator, size * denominator)
        if count > 0:
            words.append(f"{count} {unit}")
    if numerator > 0:
        words.append(f"{mixed(numerator, denominator)} {SMALLEST[kind]}")
    return " ".join(words)


def main():
    first, *lines = sys.stdin.read().splitlines()
    factor = take_quantity(first.split())
    amounts = {}
    for line in lines:
        ingredient, amount = read_ingredient(line)
        amounts[ingredient] = amounts.get(ingredient, 0) + amount
    for (name, kind), amount in amounts.items():
        print(describe(kind, amount * factor[0], SIXTIETHS * factor[1]), name)


main()
