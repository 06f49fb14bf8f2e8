"""Makes every border that any motif gives and compares it with the one there is."""
from itertools import product


def shortest_motif(tape, worn):
    alphabet = sorted(set(tape))
    for period in range(1, len(tape) + 1):
        for motif in product(alphabet, repeat=period):
            changed = 0
            for i, letter in enumerate(tape):
                if motif[i % period] != letter:
                    changed += 1
            if changed <= worn:
                return period
