NUMBERS = 4
FINAL = ("d", 0)
OPERATORS = (">=", "<", "!", "~", "=")


class Version:
    def __init__(self, text):
        numbers, self.stage = text, FINAL
        for letter in "abc":
            if letter in text:
                numbers, count = text.split(letter)
                self.stage = letter, int(count)
        self.numbers = [int(number) for number in numbers.split(".")]
        filled = self.numbers + [0] * (NUMBERS - len(self.numbers))
        self.rank = filled, self.stage

    def has_stage(self):
        return self.stage != FINAL


def begins_with(version, other):
    if other.has_stage() and version.stage != other.stage:
        return False
    return version.rank[0][:len(other.numbers)] == other.numbers


def read_condition(text):
    for operator in OPERATORS:
        if text.startswith(operator):
            return operator, Version(text[len(operator):])
    raise ValueError(text)


def holds(operator, wanted, version):
    if operator == ">=":
        return version.rank >= wanted.rank
    if operator == "<":
        return version.rank < wanted.rank
    if operator == "!":
        return version.rank != wanted.rank
    if operator == "~":
        return version.rank >= wanted.rank and version.numbers[0] == wanted.numbers[0]
    return begins_with(version, wanted)


def fits(choice, version):
    stages = False
    for operator, wanted in choice:
        if not holds(operator, wanted, version):
            return False
        stages = stages or wanted.has_stage()
    return stages or not version.has_stage()


def best_version(rule, versions):
    choices = [[read_condition(text) for text in choice.split(",")] for choice in rule.split("/")]
    best, best_rank = "none", None
    for text in versions:
        version = Version(text)
        if best_rank is not None and version.rank <= best_rank:
            continue
        if any(fits(choice, version) for choice in choices):
            best, best_rank = text, version.rank
    return best
