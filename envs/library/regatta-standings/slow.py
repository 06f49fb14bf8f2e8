"""Compares every two boats by the rules and counts for each how many are ahead of it."""
import sys


def best_remaining(places):
    """Tries to leave out each place in turn and keeps the smallest sum."""
    if len(places) < 4:
        return places
    choices = [places[:i] + places[i + 1:] for i in range(len(places))]
    for choice in choices:
        if all(sum(choice) <= sum(other) for other in choices):
            return choice


def count_of(places, place):
    return sum(1 for p in places if p == place)


def is_ahead(a, b):
    kept_a, kept_b = best_remaining(a[1]), best_remaining(b[1])
    if sum(kept_a) != sum(kept_b):
        return sum(kept_a) < sum(kept_b)
    for place in range(1, 101):
        # The first difference of two sorted lists of one length: who has more of the smallest place not equally common.
        if count_of(kept_a, place) != count_of(kept_b, place):
            return count_of(kept_a, place) > count_of(kept_b, place)
    if a[1][-1] != b[1][-1]:
        return a[1][-1] < b[1][-1]
    return a[0] < b[0]


rows = [line.split() for line in sys.stdin.read().splitlines()[1:]]
boats = [(row[0], [100 if word == "-" else int(word) for word in row[1:]]) for row in rows]
ranked = [None] * len(boats)
for boat in boats:
    ranked[sum(1 for other in boats if is_ahead(other, boat))] = boat
for name, places in ranked:
    print(name, sum(best_remaining(places)))
