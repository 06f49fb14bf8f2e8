"""Plants every hedge and looks whether it follows the rules."""
import itertools
import re


def is_good(hedge, tall):
    if "TTT" in hedge or "GG" in hedge or hedge[0] == "G" or hedge[-1] == "G":
        return False
    if re.search("TGT|LGL", hedge):
        return False
    return hedge.count("T") == tall


def count_hedges(plots, tall):
    choices = [plot if plot != "?" else "TLG" for plot in plots]
    hedges = ("".join(kinds) for kinds in itertools.product(*choices))
    return sum(is_good(hedge, tall) for hedge in hedges) % (10**9 + 7)
