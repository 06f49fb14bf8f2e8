def find_loops(forward):
    """The offices of all loops; ports are no loops."""
    loops = []
    seen = set()
    for start in range(len(forward)):
        way = []
        office = start
        while office not in seen:
            seen.add(office)
            way.append(office)
            office = forward[office]
        if office in way and forward[office] != office:
            loops.append(way[way.index(office):])
    return loops


def most_hops(forward, offices, port):
    """The most hops of a letter from one of these offices to the port."""
    most = 0
    for office in offices:
        hops = 0
        while office != port:
            office = forward[office]
            hops += 1
        most = max(most, hops)
    return most


def repair_loops(forward, cost):
    loops = find_loops(forward)
    ending = {office: [] for loop in loops for office in loop}
    for start in range(len(forward)):
        office = start
        for _ in range(len(forward)):
            if office in ending:
                break
            office = forward[office]
        if office in ending:
            ending[office].append(start)
    ports = []
    for loop in loops:
        offices = [start for office in loop for start in ending[office]]
        choices = [(cost[office], most_hops(forward, offices, office), office) for office in loop]
        _, most, port = min(choices)
        ports.append((port, most))
    return [number for pair in sorted(ports) for number in pair]
