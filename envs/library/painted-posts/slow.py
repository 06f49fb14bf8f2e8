"""A post is at the rope if all others are on one side of some line through it."""
import sys


def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def dot(o, a, b):
    return (a[0] - o[0]) * (b[0] - o[0]) + (a[1] - o[1]) * (b[1] - o[1])


numbers = list(map(int, sys.stdin.read().split()))
left = [(numbers[i], numbers[i + 1]) for i in range(1, len(numbers), 2)]
number = 0
while left:
    number += 1
    touched, area = [], 0
    for p in left:
        others = [q for q in left if q != p]
        lines = [q for q in others if all(cross(p, q, r) >= 0 for r in others)]
        if lines or not others:
            touched.append(p)
        if lines:
            # the part of the rope that begins at p ends at the nearest post on its line
            near = [q for q in lines if not any(cross(p, q, r) == 0 and dot(p, q, r) > 0 and dot(q, p, r) > 0 for r in others)]
            if not all(cross(p, q, r) == 0 for q in others for r in others):
                area += sum(p[0] * q[1] - p[1] * q[0] for q in near if all(cross(p, q, r) > 0 or dot(p, q, r) > 0 or dot(q, p, r) > 0 for r in others))
    bends = [p for p in touched if not any(cross(p, q, r) == 0 and dot(p, q, r) < 0 for q in left for r in left)]
    painted = bends if number % 2 == 1 else touched
    print(len(painted), area)
    left = [p for p in left if p not in painted]
