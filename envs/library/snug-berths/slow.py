"""Tries every metre of the quay."""
l, d, q = map(int, input().split())
berths = {}
at_sea = []
sizes = {}


def allowed(metre, x):
    """Whether a ship of x metres may begin at this metre."""
    return 0 <= metre and metre + x <= l and all(
        metre + x + d <= begin or begin + sizes[other] + d <= metre for other, begin in berths.items())


def choose(x):
    """Walks along the quay; a gap is a longest run of metres that could all be used by ships of one metre."""
    gaps = {}
    run = None
    for metre in range(l):
        if not allowed(metre, 1):
            run = None
            continue
        if run is None or (d == 0 and metre in [begin + sizes[s] for s, begin in berths.items()]):
            run = metre
            gaps[run] = 0
        gaps[run] += 1
    fitting = [(useful, begin) for begin, useful in gaps.items() if useful >= x]
    return min(fitting)[1] if fitting else None


for _ in range(q):
    command, s, *rest = input().split()
    if command == "arrive":
        sizes[s] = int(rest[0])
        at_sea.append(s)
        trying = [s]
    elif s in at_sea:
        at_sea.remove(s)
        trying = []
    else:
        del berths[s]
        trying = list(at_sea)
    for other in trying:
        metre = choose(sizes[other])
        if metre is not None:
            berths[other] = metre
            at_sea.remove(other)
            print(other, metre)
        elif command == "arrive":
            print(other, "waits")
