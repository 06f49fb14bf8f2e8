"""Lists and sorts all duets."""


def duet_tuning(violins, cellos, k):
    duets = []
    for violin in violins:
        for cello in cellos:
            if violin < cello:
                duets.append((2 * (cello - violin), "odd"))
            else:
                duets.append((violin - cello, "natural"))
    duets.sort()
    chosen = duets[k - 1][0]
    return [chosen, duets.count((chosen, "natural")), duets.count((chosen, "odd"))]
