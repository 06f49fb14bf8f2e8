"""Hides what is meant literally, then replaces innermost fields; loops are unrolled first, from the outside."""
import re


def joined(texts):
    if len(texts) > 2:
        return texts[0] + ", " + joined(texts[1:])
    return " and ".join(texts)


def hide(text):
    """Characters of a private area, which no form has."""
    return "".join(chr(0xE000 + ord(char)) for char in text)


def show(text):
    return "".join(chr(ord(char) - 0xE000) if ord(char) >= 0xE000 else char for char in text)


def closing(text, start):
    depth = 0
    for i in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[i], 0)
        if depth == 0:
            return i


def set_name(text, name, value):
    """The text with fields of a name that has a single value put in."""
    text = text.replace("{" + name + "}", hide(value))
    while True:
        match = re.search(r"\{" + name + r"([?!*])", text)
        if match is None:
            return text
        end = closing(text, match.start())
        inner = "" if match[1] == "!" else text[match.end():end]
        text = text[:match.start()] + inner + text[end + 1:]


def fill_form(form, values):
    known = {}
    for text in values:
        name, value = text.split("=", 1)
        known[name] = known.get(name, []) + [value] * (value != "")
    form = re.sub("~(.)", lambda match: hide(match[1]), form)
    while True:
        match = re.search(r"\{([a-z]+)(.)", form)
        if match is None:
            return show(form)
        own = known.get(match[1], [])
        end = closing(form, match.start())
        inner = form[match.end():end]
        if match[2] == "}":
            result = hide(joined(own)) if own else "___"
        elif match[2] == "*":
            result = joined([set_name(inner, match[1], value) for value in own])
        else:
            result = inner if (match[2] == "?") == bool(own) else ""
        form = form[:match.start()] + result + form[end + 1:]
