"""Looks at every window."""


def is_calm(window, spread, limit, allowed):
    return max(window) - min(window) <= spread and len([g for g in window if g > limit]) <= allowed


def calm_windows(gusts, shortest, spread, limit, allowed):
    count = 0
    for start in range(len(gusts)):
        for end in range(start + shortest, len(gusts) + 1):
            if not is_calm(gusts[start:end], spread, limit, allowed):
                break  # no longer window with this start is calm
            count += 1
    return count
