import sys

DID_NOT_FINISH = 100
RACES_TO_DROP_ONE = 4


def parse_place(word):
    return DID_NOT_FINISH if word == "-" else int(word)


def kept_places(places):
    """The places that count, best first."""
    ordered = places
    ordered.sort()
    if len(ordered) >= RACES_TO_DROP_ONE:
        ordered.pop()
    return ordered


def standing(boat):
    name, places = boat
    kept = kept_places(places)
    return sum(kept), kept, places[-1], name


def main():
    lines = sys.stdin.read().splitlines()
    boats = []
    for line in lines[1:]:
        name, *words = line.split()
        boats.append((name, [parse_place(word) for word in words]))
    for score, _, _, name in sorted(standing(boat) for boat in boats):
        print(name, score)


main()
