"""Turns versions into single large numbers and the whole rule into a table of truth values."""
import re


def number_of(text):
    value = 0
    numbers = re.findall(r"\d+", re.split("[abc]", text)[0])
    for i in range(4):
        value = value * 1000 + (int(numbers[i]) if i < len(numbers) else 0)
    stage = re.search(r"([abc])(\d+)", text)
    return value * 10000 + ("abc".index(stage[1]) * 1000 + int(stage[2]) if stage else 9999)


def truth(version, condition):
    operator, wanted = re.fullmatch(r"(\W+)(\w.*)", condition).groups()
    v, w = number_of(version), number_of(wanted)
    if operator == "=":
        block = 10000 * 1000 ** (3 - wanted.count("."))
        same = v // block == w // block
        if re.search("[abc]", wanted):
            same = same and v % 10000 == w % 10000
        return same
    return {">=": v >= w, "<": v < w, "!": v != w, "~": v >= w and v // 10**13 == w // 10**13}[operator]


def best_version(rule, versions):
    table = {}
    for place, version in enumerate(versions):
        for choice in rule.split("/"):
            row = [truth(version, condition) for condition in choice.split(",")]
            if re.search("[abc]", version):
                row.append(bool(re.search("[abc]", choice)))
            if False not in row:
                table[place] = number_of(version)
    newest = max(table.values(), default=None)
    for place, version in enumerate(versions):
        if table.get(place) == newest and newest is not None:
            return version
    return "none"
