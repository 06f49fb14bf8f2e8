import sys

CURTAIN = "|"


def survey(strip, gap):
    """The number of cues and the length of the longest one."""
    waiting = {}
    cues = 0
    longest = 0
    for place, symbol in enumerate(strip):
        if symbol == CURTAIN:
            waiting.clear()
        elif symbol.islower():
            waiting.setdefault(symbol, []).append(place)
        else:
            for start in waiting.pop(symbol.lower(), []):
                if place - start - 1 < gap:
                    break
                cues += 1
                longest = max(longest, place - start + 1)
    return cues, longest


def main():
    gap, strip = sys.stdin.read().split()
    cues, longest = survey(strip, int(gap))
    print(cues, longest)


main()
