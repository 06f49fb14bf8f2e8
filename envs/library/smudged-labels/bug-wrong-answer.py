import sys


def choices(label, place):
    """The digits that may stand in a place, in increasing order."""
    if label[place] != "?":
        return [int(label[place])]
    return range(10)


def count_endings(label, weights, modulus):
    """ways[place][rest]: how often the digits from that place on have a sum with that remainder."""
    ways = [[0] * modulus for _ in range(len(label) + 1)]
    ways[-1][0] = 1
    for place in reversed(range(len(label))):
        weight = weights[place % len(weights)]
        for digit in choices(label, place):
            for rest, count in enumerate(ways[place + 1]):
                ways[place][(rest + digit * weight) % modulus] += count
    return ways


def smallest(label, weights, modulus, remainder, ways):
    digits = ""
    for place in range(len(label)):
        weight = weights[place % len(weights)]
        for digit in choices(label, place):
            rest = (remainder - digit * weight) % modulus
            if ways[place + 1][rest] > 0:
                digits += str(digit)
                remainder = rest
                break
    return digits


def main():
    lines = sys.stdin.read().split("\n")
    modulus, remainder, _ = map(int, lines[0].split())
    weights = list(map(int, lines[1].split()))
    for label in lines[3:3 + int(lines[2])]:
        ways = count_endings(label, weights, modulus)
        count = ways[0][remainder]
        if count == 0:
            print(0)
        else:
            print(count, smallest(label, weights, modulus, remainder, ways))


main()
