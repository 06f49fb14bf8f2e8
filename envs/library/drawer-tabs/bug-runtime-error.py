import sys


def groups_of_equals(keywords):
    groups = []
    for keyword in sorted(keywords):
        if groups and groups[-1][0] == keyword:
            groups[-1].append(keyword)
        else:
            groups.append([keyword])
    return groups


def fill_drawers(keywords, room):
    drawers = [[]]
    for group in groups_of_equals(keywords):
        if len(drawers[-1]) + len(group) > room:
            drawers.append([])
        drawers[-1] += group
    return drawers


def abbreviation(keyword, neighbour):
    """The shortest beginning of the keyword that the neighbour does not have, or else all of it."""
    length = 1
    while length < len(keyword) and neighbour.startswith(keyword[:length]):
        length += 1
    return keyword[:length]


def main():
    words = sys.stdin.read().split()
    room = int(words[1])
    drawers = fill_drawers(words[2:], room)
    for i, drawer in enumerate(drawers):
        before = drawers[i - 1][-1] if i > 0 else ""
        after = drawers[i + 1][0] if i + 1 < len(drawers) else ""
        first = abbreviation(drawer[0], before)
        last = abbreviation(drawer[-1], after)
        tab = first if first == last else f"{first} - {last}"
        print(f"{tab}: {len(drawer)}")


main()
