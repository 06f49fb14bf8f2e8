"""Writes down every duet as a string of beats and looks whether it is allowed."""


def duets(left, right):
    """All strings of B (both), F (first alone) and S (second alone) with so many notes of each violin."""
    if left == 0 and right == 0:
        yield ""
    if left and right:
        yield from ("B" + rest for rest in duets(left - 1, right - 1))
    if left:
        yield from ("F" + rest for rest in duets(left - 1, right))
    if right:
        yield from ("S" + rest for rest in duets(left, right - 1))


def score(beats, first, second, points, alone):
    total = 0
    for place, beat in enumerate(beats):
        if beat == "B":
            a = first[beats[:place].count("B") + beats[:place].count("F")]
            b = second[beats[:place].count("B") + beats[:place].count("S")]
            total += points[max(a - b, b - a) % 12]
        else:
            total += alone
    return total


def best_duet(first, second, points, alone, patience):
    best = []
    for beats in duets(len(first), len(second)):
        if beats[0] != "B" or beats[-1] != "B":
            continue
        if "F" * (patience + 1) in beats or "S" * (patience + 1) in beats:
            continue
        found = [score(beats, first, second, points, alone), len(beats)]
        if not best or found[0] > best[0] or found[0] == best[0] and found[1] < best[1]:
            best = found
    return best
