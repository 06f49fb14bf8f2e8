"""Looks at every corner of every size."""


def is_corner(window, r, c, down, right, size):
    for a in range(size):
        for b in range(size - a):
            y, x = r + a * down, c + b * right
            if not (0 <= y < len(window) and 0 <= x < len(window[0])):
                return False
            if window[y][x] != window[r][c]:
                return False
    return True


def largest_corners(window):
    for size in range(min(len(window), len(window[0])), 1, -1):
        count = 0
        for r in range(len(window)):
            for c in range(len(window[0])):
                count += sum(is_corner(window, r, c, down, right, size) for down in (-1, 1) for right in (-1, 1))
        if count > 0:
            return [size, count]
    return [0, 0]
