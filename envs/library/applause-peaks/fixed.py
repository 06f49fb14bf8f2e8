import sys


def left_valleys(loudness):
    """For every second the lowest loudness since the last second that was louder; 0 if there was none."""
    valleys = []
    stack = []  # seconds with nothing as loud after them: (loudness, lowest since the one below)
    for level in loudness:
        lowest = level
        while stack and stack[-1][0] <= level:
            lowest = min(lowest, stack.pop()[1])
        valleys.append(lowest if stack else 0)
        stack.append((level, lowest))
    return valleys


def stretches(loudness):
    start = 0
    for end in range(1, len(loudness) + 1):
        if end == len(loudness) or loudness[end] != loudness[start]:
            yield start, end - 1
            start = end


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    wanted, loudness = numbers[1], numbers[2:]
    left = left_valleys(loudness)
    right = left_valleys(loudness[::-1])[::-1]
    found = False
    for start, end in stretches(loudness):
        # Next to something louder a stretch is its own valley: what is no peak gets the prominence 0.
        prominence = loudness[start] - max(left[start], right[end])
        if prominence >= wanted:
            print(start + 1, end + 1, prominence)
            found = True
    if not found:
        print("none")


main()
