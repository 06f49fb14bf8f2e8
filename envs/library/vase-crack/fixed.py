import sys

MODULUS = 1_000_000_007
LEFT, STRAIGHT, RIGHT = -1, 0, 1


def merge(a, b):
    """Two groups of cracks as one: the smaller force, and how many cracks have it."""
    if a is None:
        return b
    if a[0] != b[0]:
        return min(a, b)
    return a[0], (a[1] + b[1]) % MODULUS


def next_ring(above, ring):
    """For each tile of the ring and each step that can lead there: the best cracks that end with it."""
    width = len(ring)
    below = [{} for _ in ring]
    for column, groups in enumerate(above):
        for step in (LEFT, STRAIGHT, RIGHT):
            group = None
            for last, cracks in groups.items():
                if step == STRAIGHT or step != last:
                    group = merge(group, cracks)
            target = (column + step) % width
            force, ways = group
            below[target][step] = (force + ring[target], ways)
    return below


def main():
    lines = sys.stdin.read().splitlines()
    height, _ = map(int, lines[0].split())
    rings = [list(map(int, line.split())) for line in lines[1:height + 1]]
    groups = [{STRAIGHT: (hardness, 1)} for hardness in rings[0]]
    for ring in rings[1:]:
        groups = next_ring(groups, ring)
    answer = None
    for tile in groups:
        for cracks in tile.values():
            answer = merge(answer, cracks)
    print(*answer)


main()
