"""Writes every imprint into its sheet at once."""


def taken_depths(kinds, amounts):
    pile = []
    answers = []
    for kind, a in zip(kinds, amounts):
        if kind == "L":
            pile.insert(0, a)
        if kind == "S":
            for sheet in range(len(pile)):
                pile[sheet] += max(0, a - sheet)
        if kind == "T":
            answers.append(sum(pile[:a]))
            pile = pile[a:]
    return answers
