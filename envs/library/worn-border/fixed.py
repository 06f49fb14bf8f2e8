def columns(tape, period):
    """The letters that must be equal to one another if the motif has `period` letters."""
    return [tape[start::period] for start in range(period)]


def count_commonest(letters):
    return max(letters.count(letter) for letter in set(letters))


def changed_letters(tape, period):
    return sum(len(column) - count_commonest(column) for column in columns(tape, period))


def shortest_motif(tape, worn):
    for period in range(1, len(tape)):
        if changed_letters(tape, period) <= worn:
            return period
    return len(tape)
