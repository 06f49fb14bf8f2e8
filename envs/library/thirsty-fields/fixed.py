def find(above, field):
    """The field that stands for the district of a field."""
    while above[field] != field:
        above[field] = above[above[field]]
        field = above[field]
    return field


def lack(litres):
    return -litres if litres < 0 else 0


def unmet_need(balance, first, second, limit):
    above = list(range(len(balance)))
    size = [1] * len(balance)
    litres = list(balance)
    total = sum(lack(own) for own in balance)
    needs = []
    for one, other in zip(first, second):
        a, b = find(above, one), find(above, other)
        wanted = litres[a] < 0 or litres[b] < 0
        if a != b and wanted and size[a] + size[b] <= limit:
            total -= lack(litres[a]) + lack(litres[b])
            above[b] = a
            size[a] += size[b]
            litres[a] += litres[b]
            total += lack(litres[a])
        needs.append(total)
    return needs
