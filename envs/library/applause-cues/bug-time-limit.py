import sys

CURTAIN = "|"


def survey(strip, gap):
    """The number of cues and the length of the longest one."""
    cues = 0
    longest = 0
    for start, actor in enumerate(strip):
        if not actor.islower():
            continue
        bow = actor.upper()
        for place in range(start + 1, len(strip)):
            if strip[place] == CURTAIN:
                break
            if strip[place] == bow:
                if place - start - 1 >= gap:
                    cues += 1
                    longest = max(longest, place - start + 1)
                break
    return cues, longest


def main():
    gap, strip = sys.stdin.read().split()
    cues, longest = survey(strip, int(gap))
    print(cues, longest)


main()
