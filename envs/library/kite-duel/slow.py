"""Writes down the whole duel, a new pair of queues and the wind after every round."""


def after_round(ours, theirs, gust):
    """The queues after a round in which we have the wind, and whether we lost."""
    a, b = ours[0], theirs[0]
    if a + gust == b:
        return ours[1:] + (a,), theirs[1:] + (b,), False
    if a + gust > b:
        worn = a - b // 2
        return ours[1:] + (worn,) * (worn >= 1), theirs[1:], False
    worn = b - a // 2
    return ours[1:], theirs[1:] + (worn,) * (worn >= 1), True


def kite_duel(first, second, gust, rounds):
    story = [(tuple(first), tuple(second), "first")]
    while len(story) - 1 < rounds:
        one, two, wind = story[-1]
        if one == () or two == ():
            break
        if wind == "first":
            one, two, again = after_round(one, two, gust)
            story.append((one, two, "first" if again else "second"))
        else:
            two, one, again = after_round(two, one, gust)
            story.append((one, two, "second" if again else "first"))
    one, two, _ = story[-1]
    return [len(story) - 1, len(one), len(two), sum(one), sum(two)]
