MODULUS = 1_000_000_007

# What may follow what: the state of the hedge so far, the next plot, the state after it.
FOLLOWS = {
    "start": {"T": "one tall", "L": "low"},
    "one tall": {"T": "two tall", "L": "low", "G": "gap after tall"},
    "two tall": {"L": "low", "G": "gap after tall"},
    "low": {"T": "one tall", "L": "low", "G": "gap after low"},
    "gap after tall": {"L": "low"},
    "gap after low": {"T": "two tall"},
}
FINISHED = ("one tall", "two tall", "low")


def count_hedges(plots, tall):
    ways = {("start", 0): 1}
    for plot in plots:
        after = {}
        for (state, planted), count in ways.items():
            for kind, next_state in FOLLOWS[state].items():
                if plot != "?" and plot != kind:
                    continue
                total = planted + (kind == "T")
                if total > tall:
                    continue
                key = (next_state, total)
                after[key] = (after.get(key, 0) + count) % MODULUS
        ways = after
    return sum(ways.get((state, tall), 0) for state in FINISHED) % MODULUS
