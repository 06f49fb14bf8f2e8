import sys


def bend(o, a, b):
    """Positive where the way from o over a to b bends to the left, 0 where it is straight or turns back."""
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def half_rope(posts, touching):
    """The lower side of the rope around sorted posts, with or without posts on its straight parts."""
    side = []
    for post in posts:
        while len(side) > 1:
            turn = bend(side[-2], side[-1], post)
            if turn >= 0 and touching or turn > 0:
                break
            side.pop()
        side.append(post)
    return side


def rope_around(posts, touching):
    """The posts at the rope in counter-clockwise order; on a line, they may come twice."""
    posts = sorted(posts)
    if len(posts) == 1:
        return posts
    return half_rope(posts, touching) + half_rope(posts[::-1], False)[1:-1]


def twice_area(rope):
    total = 0
    last = rope[-1]
    for post in rope:
        total += last[0] * post[1] - post[0] * last[1]
        last = post
    return total


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    left = set(zip(numbers[1::2], numbers[2::2]))
    young = False
    while left:
        rope = rope_around(left, young)
        painted = set(rope)
        print(len(painted), twice_area(rope))
        left -= painted
        young = not young


main()
