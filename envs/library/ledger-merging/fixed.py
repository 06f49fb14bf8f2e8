import sys


def find_stretches(slips):
    """The row as rising stretches; those that were falling have been turned."""
    stretches = []
    start = 0
    while start < len(slips):
        end = start + 1
        falling = end < len(slips) and slips[end] < slips[start]
        while end < len(slips) and (slips[end] < slips[end - 1]) == falling:
            end += 1
        stretch = slips[start:end]
        if falling:
            stretch.reverse()
        stretches.append(stretch)
        start = end
    return stretches


def merge(left, right):
    """The merged stretch and how many comparisons it took."""
    merged = []
    i = j = comparisons = 0
    while i < len(left) and j < len(right):
        comparisons += 1
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:], comparisons


def merge_pairs(stretches):
    """The row after a round and the comparisons of the round."""
    slips = []
    total = 0
    for k in range(0, len(stretches) - 1, 2):
        merged, comparisons = merge(stretches[k], stretches[k + 1])
        slips += merged
        total += comparisons
    if len(stretches) % 2 == 1:
        slips += stretches[-1]
    return slips, total


def main():
    slips = list(map(int, sys.stdin.read().split()))[1:]
    rounds = total = 0
    stretches = find_stretches(slips)
    while len(stretches) > 1:
        slips, comparisons = merge_pairs(stretches)
        rounds += 1
        total += comparisons
        print(len(stretches), comparisons)
        stretches = find_stretches(slips)
    print(rounds, total)
    print(*stretches[0])


main()
