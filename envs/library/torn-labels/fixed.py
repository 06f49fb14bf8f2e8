SMUDGE = "?"


def overlaps(left, right, k):
    """Whether the last k characters of left go together with the first k of right."""
    legible = 0
    for a, b in zip(left[len(left) - k:], right):
        if a == SMUDGE or b == SMUDGE:
            continue
        if a != b:
            return False
        legible += 1
    return 2 * legible >= k


def largest_overlap(left, right):
    k = min(len(left), len(right))
    while k > 0 and not overlaps(left, right, k):
        k -= 1
    return k


def merge(left, right, k):
    start = len(left) - k
    label = left[:start]
    for i in range(k):
        a, b = left[start + i], right[i]
        label += b if a == SMUDGE else a
    return label + right[k:]


def join_strips(left, right):
    straight = largest_overlap(left, right)
    turned = largest_overlap(left, right[::-1])
    if straight == 0 and turned == 0:
        return left + "/" + right
    if turned > straight:
        return merge(left, right[::-1], turned)
    return merge(left, right, straight)
