"""Decides for every letter of the title by itself, looking to both sides each time."""
import re


def house_title(title, small):
    out = ""
    for i, char in enumerate(title):
        if not char.isalpha():
            out += char
            continue
        before = re.search(r"[^ -]*$", title[:i]).group()
        after = re.match(r"[^ -]*", title[i:]).group()
        part = before + after
        core = re.sub("[^A-Za-z]", "", part)
        if re.search("[A-Z]", core[1:]):
            out += char
            continue
        left, right = title[: i - len(before)], title[i + len(after):]
        if left.endswith("-") or right.startswith("-"):
            prominent = not (left.endswith("-") and right.startswith("-"))
        else:
            prominent = left in ("",) or left.endswith(": ") or right == ""
        initial = not re.search("[A-Za-z0-9]", before)
        if initial and (prominent or core.lower() not in small):
            out += char.upper()
        else:
            out += char.lower()
    return out
