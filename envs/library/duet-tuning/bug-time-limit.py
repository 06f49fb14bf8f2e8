def duets_up_to(violins, cellos, bound):
    """How many duets have a detuning of at most the bound; both lists are sorted."""
    count = 0
    lowest = highest = 0
    for violin in violins:
        while lowest < len(cellos) and violin - cellos[lowest] > bound:
            lowest += 1
        while highest < len(cellos) and 2 * (cellos[highest] - violin) <= bound:
            highest += 1
        count += highest - lowest
    return count


def duet_tuning(violins, cellos, k):
    violins = sorted(violins)
    cellos = sorted(cellos)
    detuning = 0
    while duets_up_to(violins, cellos, detuning) < k:
        detuning += 1
    natural = odd = 0
    for violin in violins:
        natural += cellos.count(violin - detuning)
        if detuning > 0 and detuning % 2 == 0:
            odd += cellos.count(violin + detuning // 2)
    return [detuning, natural, odd]
