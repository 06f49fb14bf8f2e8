def lock_traffic(entries, exits, inside, many, last):
    entries = sorted(entries)
    exits = sorted(exits)
    boats = inside
    busy = longest = current = 0
    most, most_since = -1, 0
    i = j = 0
    for second in range(last + 1):
        while i < len(entries) and entries[i] == second:
            boats += 1
            i += 1
        while j < len(exits) and exits[j] < second:
            boats -= 1
            j += 1
        if boats > most:
            most, most_since = boats, second
        if boats >= many:
            busy += 1
            current += 1
            longest = max(longest, current)
        else:
            current = 0
    return [busy, longest, most, most_since]
