import re

FALSE, UNKNOWN, TRUE = range(3)
STATES = {FALSE: "shut", UNKNOWN: "unknown", TRUE: "open"}


class Parser:
    def __init__(self, rule, sensors):
        self.tokens = re.findall(r"[a-z]+|[0-9]+|[(),]", rule)
        self.place = 0
        self.sensors = sensors

    def accept(self, token):
        if self.place < len(self.tokens) and self.tokens[self.place] == token:
            self.place += 1
            return True
        return False

    def take(self):
        self.place += 1
        return self.tokens[self.place - 1]

    def rule(self):
        value = self.without_else()
        while self.accept("else"):
            other = self.without_else()
            if value == UNKNOWN:
                value = other
        return value

    def without_else(self):
        value = self.alternatives()
        while self.accept("unless"):
            value = min(value, TRUE - self.alternatives())
        return value

    def alternatives(self):
        value = self.conjunction()
        while self.accept("or"):
            value = max(value, self.conjunction())
        return value

    def conjunction(self):
        value = self.single()
        while self.accept("and"):
            value = min(value, self.single())
        return value

    def single(self):
        if self.accept("not"):
            return TRUE - self.single()
        if self.accept("("):
            value = self.rule()
            self.accept(")")
            return value
        word = self.take()
        if word.isdigit():
            self.accept("of")
            return self.at_least(int(word))
        return self.sensors.get(word, UNKNOWN)

    def at_least(self, needed):
        self.accept("(")
        values = [self.rule()]
        while self.accept(","):
            values.append(self.rule())
        self.accept(")")
        if values.count(TRUE) >= needed:
            return TRUE
        if len(values) - values.count(FALSE) < needed:
            return FALSE
        return UNKNOWN


def read_situation(text):
    sensors = {}
    for word in text.split():
        sensors[word.lstrip("-")] = FALSE if word.startswith("-") else TRUE
    return sensors


def gate_states(rule, situations):
    return [STATES[Parser(rule, read_situation(situation)).rule()] for situation in situations]
