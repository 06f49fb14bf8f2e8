def downstream(parent):
    """The children of every field, and all fields, each after its parent."""
    children = [[] for _ in parent]
    order = []
    for field, up in enumerate(parent):
        if up < 0:
            order.append(field)
        else:
            children[up].append(field)
    for field in order:
        order.extend(children[field])
    return children, order


def add_loads(parent, demand, order):
    load = list(demand)
    for field in reversed(order):
        if parent[field] >= 0:
            load[parent[field]] += load[field]
    return load


def continuation(children, load):
    """The child to which a main leads on, or None."""
    best = None
    for child in children:
        if load[child] > 0 and (best is None or load[child] > load[best]):
            best = child
    return best


def main_changes(parent, demand, first, second):
    children, order = downstream(parent)
    load = add_loads(parent, demand, order)
    begin = list(range(len(parent)))
    depth = [0] * len(parent)
    for field in order:
        straight = continuation(children[field], load)
        for child in children[field]:
            depth[child] = depth[field] + 1
            if child == straight:
                begin[child] = begin[field]
    changes = []
    for a, b in zip(first, second):
        count = 0
        while begin[a] != begin[b]:
            if depth[a] < depth[b]:
                a, b = b, a
            a = parent[begin[a]]
            count += 1
        changes.append(count)
    return changes
