def inflow_depths(forward):
    """For each office the hops of the longest way to it from outside its loop, and whether it is in a loop."""
    senders = [0] * len(forward)
    for target in forward:
        senders[target] += 1
    depth = [0] * len(forward)
    outside = [office for office, count in enumerate(senders) if count == 0]
    in_loop = [True] * len(forward)
    for office in outside:
        in_loop[office] = False
        target = forward[office]
        depth[target] = max(depth[target], depth[office] + 1)
        senders[target] -= 1
        if senders[target] == 0:
            outside.append(target)
    return depth, in_loop


def repair_loops(forward, cost):
    depth, in_loop = inflow_depths(forward)
    ports = []
    for start in range(len(forward)):
        if not in_loop[start] or forward[start] == start:
            continue
        loop = []
        office = start
        while in_loop[office]:
            in_loop[office] = False
            loop.append(office)
            office = forward[office]
        choices = [(cost[office], depth[office] + len(loop) - 1, office) for office in loop]
        _, most, port = min(choices)
        ports.append((port, most))
    return [number for pair in sorted(ports) for number in pair]
