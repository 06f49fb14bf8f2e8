import sys


def reachable(cords, shown, first=0):
    """All patterns that can be made, some of them more than once."""
    if first == len(cords):
        yield shown
        return
    yield from reachable(cords, shown, first + 1)
    yield from reachable(cords, shown ^ cords[first], first + 1)


def right_lamps(shown, wanted):
    right = 0
    while right < len(wanted) and shown[right] == wanted[right]:
        right += 1
    return right


def main():
    (width, _), *commands = [line.split() for line in sys.stdin.read().splitlines()]
    width = int(width)
    cords = []
    useful = []
    for command, *texts in commands:
        patterns = [int(text, 2) for text in texts]
        if command == "hang":
            useful.append(patterns[0] not in reachable(cords, 0))
            cords.append(patterns[0])
            print("useful" if useful[-1] else "useless")
        elif command == "cut":
            if cords:
                cords.pop()
                useful.pop()
        elif command == "match":
            ends = reachable(cords, patterns[0])
            print(max(right_lamps(format(end, f"0{width}b"), texts[1]) for end in ends))
        elif command == "brightest":
            print(format(max(reachable(cords, *patterns)), f"0{width}b"))
        else:
            print(2 ** sum(useful))


main()
