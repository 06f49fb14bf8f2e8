"""Keeps the ditches that were dug and walks along them from every field, for every proposal."""


def district(ditches, field):
    fields = {field}
    while True:
        more = {b for a, b in ditches if a in fields} | {a for a, b in ditches if b in fields}
        if more <= fields:
            return frozenset(fields)
        fields |= more


def unmet_need(balance, first, second, limit):
    ditches = []
    answer = []
    for a, b in zip(first, second):
        one, other = district(ditches, a), district(ditches, b)
        sums = [sum(balance[i] for i in fields) for fields in (one, other)]
        if b not in one and len(one | other) <= limit and min(sums) < 0:
            ditches.append((a, b))
        everyone = {district(ditches, i) for i in range(len(balance))}
        answer.append(sum(max(0, -sum(balance[i] for i in fields)) for fields in everyone))
    return answer
