"""Counts the boats in every second."""


def lock_traffic(entries, exits, inside, many, last):
    busy = longest = run = 0
    best = None
    for second in range(last + 1):
        boats = inside + sum(e <= second for e in entries) - sum(e < second for e in exits)
        run = run + 1 if boats >= many else 0
        busy += run > 0
        longest = max(longest, run)
        best = min(best or (-boats, second), (-boats, second))
    return [busy, longest, -best[0], best[1]]
