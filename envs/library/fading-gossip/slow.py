"""Asks backwards: what someone knew before a minute follows from his or her calls before it, in order."""
import sys
from functools import lru_cache

sys.setrecursionlimit(100000)
numbers = list(map(int, sys.stdin.read().split()))
n, m, h, f, e = numbers[:5]
calls = [numbers[5 + 3 * i:8 + 3 * i] for i in range(m)]


@lru_cache(maxsize=None)
def after(person, minute):
    """(hand, minute in which it was last heard) after the calls of a minute, as if nothing was ever forgotten since."""
    if person == 1:
        return 0, None
    mine = [(t, a + b - person) for t, a, b in calls if person in (a, b) and t <= minute]
    if not mine:
        return None
    last = mine[-1][0]
    heard = [before(other, last) for t, other in mine if t == last]
    heard = [hand + 1 for hand in heard if hand is not None and hand + 1 <= h]
    if not heard:
        return after(person, last - 1)
    own = before(person, last)
    return min(heard + ([] if own is None else [own])), last


def known(news, minute):
    if news is None:
        return None
    hand, heard_at = news
    return hand if heard_at is None or minute - heard_at <= f else None


def before(person, minute):
    return known(after(person, minute - 1), minute)


for person in range(1, n + 1):
    hand = known(after(person, e), e)
    print("-" if hand is None else hand)
