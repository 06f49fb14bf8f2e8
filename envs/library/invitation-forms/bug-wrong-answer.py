BLANK = "___"


class Field:
    def __init__(self, name, kind, parts):
        self.name = name
        self.kind = kind
        self.parts = parts


class Reader:
    """Reads a form into parts: strings and fields."""

    def __init__(self, form):
        self.form = form
        self.place = 0

    def parts(self):
        """All parts up to the end of the form or to the brace that closes a field."""
        parts = []
        while self.place < len(self.form) and self.form[self.place] != "}":
            char = self.take()
            if char == "{":
                parts.append(self.field())
            elif char == "~":
                parts.append(self.take())
            else:
                parts.append(char)
        return parts

    def take(self):
        self.place += 1
        return self.form[self.place - 1]

    def field(self):
        name = ""
        kind = self.take()
        while kind.isalpha():
            name += kind
            kind = self.take()
        if kind == "}":
            return Field(name, "=", [])
        parts = self.parts()
        self.take()
        return Field(name, kind, parts)


def join(texts):
    if len(texts) < 2:
        return "".join(texts)
    return ", ".join(texts[:-1]) + " and " + texts[-1]


def fill(parts, values):
    text = ""
    for part in parts:
        text += part if isinstance(part, str) else fill_field(part, values)
    return text


def fill_field(field, values):
    own = values.get(field.name, [])
    if field.kind == "=":
        return join(own) if own else BLANK
    if field.kind == "*":
        return join([fill(field.parts, values) for _ in own])
    wanted = field.kind == "?"
    return fill(field.parts, values) if bool(own) == wanted else ""


def fill_form(form, values):
    known = {}
    for text in values:
        name, _, value = text.partition("=")
        if value:
            known.setdefault(name, []).append(value)
    return fill(Reader(form).parts(), known)
