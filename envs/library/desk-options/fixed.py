import sys


class Mistake(Exception):
    pass


class Command:
    def __init__(self, options):
        self.options = options
        self.given = {}
        self.targets = []

    def read(self, words):
        queue = list(words)
        while queue:
            word = queue.pop(0)
            if word == "--":
                self.targets += queue
                break
            if word.startswith("--"):
                self.read_long(word[2:], queue)
            elif word.startswith("-") and word != "-":
                self.read_short(word[1:], queue)
            else:
                self.targets.append(word)

    def read_long(self, text, queue):
        text, equals, value = text.partition("=")
        name = self.full_name(text)
        kind = self.options[name][1]
        if kind == "flag":
            if equals:
                raise Mistake(f"value for --{name}")
            self.count(name)
        else:
            self.store(name, value if equals else self.next_word(name, queue))

    def read_short(self, letters, queue):
        for i, letter in enumerate(letters):
            name = self.name_of_letter(letter)
            if self.options[name][1] == "flag":
                self.count(name)
            else:
                rest = letters[i + 1:]
                self.store(name, rest or self.next_word(name, queue))
                return

    def full_name(self, text):
        fitting = [name for name in self.options if text and name.startswith(text)]
        if text in fitting:
            return text
        if not fitting:
            raise Mistake(f"unknown option --{text}")
        if len(fitting) > 1:
            raise Mistake(f"ambiguous option --{text}")
        return fitting[0]

    def name_of_letter(self, letter):
        for name, (short, _) in self.options.items():
            if short == letter and letter != "-":
                return name
        raise Mistake(f"unknown option -{letter}")

    def next_word(self, name, queue):
        if not queue:
            raise Mistake(f"no value for --{name}")
        return queue.pop(0)

    def count(self, name):
        self.given[name] = self.given.get(name, 0) + 1

    def store(self, name, value):
        if self.options[name][1] == "list" and name in self.given:
            value = self.given[name] + "," + value
        self.given[name] = value

    def summary(self):
        entries = [f"{name}={self.given[name]}" for name in self.options if name in self.given]
        if self.targets:
            entries += ["|"] + self.targets
        return " ".join(entries) or "nothing"


def main():
    lines = sys.stdin.read().splitlines()
    count = int(lines[0].split()[0])
    options = {}
    for line in lines[1:count + 1]:
        name, letter, kind = line.split()
        options[name] = letter, kind
    for line in lines[count + 1:]:
        command = Command(options)
        try:
            command.read(line.split())
            print(command.summary())
        except Mistake as mistake:
            print(mistake)


main()
