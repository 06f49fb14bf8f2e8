"""Turns every piece into an exact value, and gives each label the place that its smaller ones leave for it."""
import re
from fractions import Fraction


def values(label):
    found = []
    for match in re.finditer(r"(?P<fraction>(?<=[0-9]\.)[0-9]+)|(?P<number>[0-9]+)|(?P<word>[A-Za-z]+)", label):
        run = match.group()
        if match.lastgroup == "fraction":
            found.append((0, Fraction(int(run), 10 ** len(run))))
        elif match.lastgroup == "number":
            found.append((1, int(run)))
        else:
            found.append((2, run.upper()))
    return found


def label_order(labels):
    keys = [(values(label), len(label), place) for place, label in enumerate(labels)]
    order = [None] * len(labels)
    for place, key in enumerate(keys):
        order[sum(other < key for other in keys)] = place
    return order
