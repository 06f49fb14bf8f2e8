"""Writes every repetition out, letter by letter, and tries all numbers of rounds, one after the other."""
import re


def written_out(row):
    row = row.replace(" ", "")
    row = re.sub(r"([a-z])(\d+)", lambda m: m[1] * int(m[2]), row)
    while "(" in row:
        row = re.sub(r"\(([a-z]*)\)(\d*)", lambda m: m[1] * int(m[2] or 1), row)
    return row


def used_by(steps):
    return len(steps) + steps.count("d") - steps.count("y")


def made_by(steps):
    return len(steps) + steps.count("i")


def row_stitches(row, needle):
    parts = written_out(row).split("*")
    if len(parts) == 1:
        return made_by(parts[0]) if used_by(parts[0]) == needle else -1
    first, part, last = parts
    used, made = used_by(first + last), made_by(first + last)
    while used < needle:
        used += used_by(part)
        made += made_by(part)
    return made if used == needle else -1
