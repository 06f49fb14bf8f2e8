"""Writes the values into the rule and simplifies the text until a single value is left."""
import re
from itertools import product

NOT = {"T": "F", "F": "T", "U": "U"}


def simplify(text):
    """The value of a text without parentheses."""
    words = text.split()
    while "not" in words:
        i = len(words) - 1 - words[::-1].index("not")
        words[i:i + 2] = [NOT[words[i + 1]]]
    for joint in ("and", "or", "unless", "else"):
        while joint in words:
            i = words.index(joint)
            left, right = words[i - 1], words[i + 1]
            if joint == "unless":
                right = NOT[right]
            if joint == "else":
                value = right if left == "U" else left
            else:
                strong = "T" if joint == "or" else "F"
                value = strong if strong in (left, right) else "U" if "U" in (left, right) else NOT[strong]
            words[i - 1:i + 2] = [value]
    assert len(words) == 1, words
    return words[0]


def threshold(needed, values):
    results = set()
    for guess in product("TF", repeat=values.count("U")):
        results.add(values.count("T") + guess.count("T") >= needed)
    return "U" if len(results) == 2 else "T" if True in results else "F"


def gate_state(rule, situation):
    on = {word for word in situation.split() if word[0] != "-"}
    off = {word[1:] for word in situation.split() if word[0] == "-"}
    words = {"not", "and", "or", "unless", "else", "of"}

    def value(match):
        if match[0] in words:
            return f" {match[0]} "
        return " T " if match[0] in on else " F " if match[0] in off else " U "

    text = re.sub("[a-z]+", value, rule)
    while True:
        inner = re.search(r"(?:(\d+)\s*of\s*)?\(([^()]*)\)", text)
        if inner is None:
            break
        if inner[1] is None:
            result = simplify(inner[2])
        else:
            result = threshold(int(inner[1]), [simplify(part) for part in inner[2].split(",")])
        text = text[:inner.start()] + f" {result} " + text[inner.end():]
    return {"T": "open", "F": "shut", "U": "unknown"}[simplify(text)]


def gate_states(rule, situations):
    return [gate_state(rule, situation) for situation in situations]
