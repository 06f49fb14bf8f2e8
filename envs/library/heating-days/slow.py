"""Exact fractions, every mean looked for among all integers, every spell measured on its own."""
from fractions import Fraction


def nearest(value):
    closest = min(abs(value - i) for i in range(-601, 602))
    return max((i for i in range(-601, 602) if abs(value - i) == closest), key=abs)


def mean_of(day):
    if day.count(999) >= 2:
        return None
    weighted = [day[0], day[1], day[2], day[2]]
    there = [t for t in weighted if t != 999]
    return nearest(Fraction(sum(there), len(there)))


def heating(readings, limit, base):
    days = [readings[i:i + 3] for i in range(0, len(readings), 3)]
    own = {}
    for day in days:
        if tuple(day) not in own:
            own[tuple(day)] = mean_of(day)
    means = []
    for i in range(len(days)):
        known = [own[tuple(day)] for day in days[:i + 1] if own[tuple(day)] is not None]
        means.append(known[-1] if known else None)
    cold = [mean is not None and mean < limit for mean in means]
    degree_days = sum(base - mean for mean, is_cold in zip(means, cold) if is_cold)
    longest = 0
    for i in range(len(days)):
        for j in range(i + 1, len(days) + 1):
            if all(cold[i:j]):
                longest = max(longest, j - i)
    return [degree_days, longest]
