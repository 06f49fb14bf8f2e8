def changes_of(entries, exits, last):
    """When the number of boats changes and by how much, in order; the end of the watch is a change by 0."""
    changes = [(second, 1) for second in entries if second <= last]
    changes += [(second + 1, -1) for second in exits if second < last]
    changes.append((last + 1, 0))
    changes.sort()
    return changes


def lock_traffic(entries, exits, inside, many, last):
    boats = inside
    since = 0  # how long there have been as many boats
    busy = longest = current = 0
    most, most_since = -1, 0
    for second, change in changes_of(entries, exits, last):
        if second > since:
            if boats > most:
                most, most_since = boats, since
            if boats >= many:
                busy += second - since
                current = second - since
                longest = max(longest, current)
            else:
                current = 0
            since = second
        boats += change
    return [busy, longest, most, most_since]
