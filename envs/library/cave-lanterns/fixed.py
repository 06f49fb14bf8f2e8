def outward_order(parent):
    """All chambers, each after its parent."""
    children = [[] for _ in parent]
    for chamber, up in enumerate(parent):
        if up >= 0:
            children[up].append(chamber)
    order = [parent.index(-1)]
    for chamber in order:
        order.extend(children[chamber])
    return order


def dark_chambers(parent, lantern):
    _, *inner = outward_order(parent)
    light = list(lantern)
    for chamber in reversed(inner):
        up = parent[chamber]
        light[up] = max(light[up], light[chamber] - 1)
    for chamber in inner:
        up = parent[chamber]
        light[chamber] = max(light[chamber], light[up] - 1)
    return [chamber for chamber, strength in enumerate(light) if strength == 0]
