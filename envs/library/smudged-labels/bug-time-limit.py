import sys


def choices(label, place):
    if label[place] != "?":
        return [int(label[place])]
    return range(1, 10) if place == 0 else range(10)


def complete(label, place, weights, modulus, remainder):
    """The number of ways from a place on, and the smallest of them."""
    if place == len(label):
        return (1 if remainder == 0 else 0), ""
    weight = weights[place % len(weights)]
    total, best = 0, ""
    for digit in choices(label, place):
        rest = (remainder - digit * weight) % modulus
        ways, ending = complete(label, place + 1, weights, modulus, rest)
        if ways > 0 and total == 0:
            best = str(digit) + ending
        total += ways
    return total, best


def main():
    lines = sys.stdin.read().split("\n")
    modulus, remainder, _ = map(int, lines[0].split())
    weights = list(map(int, lines[1].split()))
    for label in lines[3:3 + int(lines[2])]:
        ways, best = complete(label, 0, weights, modulus, remainder)
        print(ways, best)


main()
