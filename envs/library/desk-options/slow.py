"""Rewrites the front of a command step by step until every option has become one finished entry."""
import sys

lines = sys.stdin.read().strip().split("\n")
k, m = map(int, lines[0].split())
names, letters, kinds = zip(*(line.split() for line in lines[1:k + 1]))


def group(shorts, tail):
    """The entries of a word with these short options and of the words after it."""
    if not shorts:
        return entries(tail)
    if shorts[0] == "-" or shorts[0] not in letters:
        return [("mistake", f"unknown option -{shorts[0]}")]
    option = letters.index(shorts[0])
    if kinds[option] == "flag":
        return [(option, None)] + group(shorts[1:], tail)
    if len(shorts) > 1:
        return [(option, shorts[1:])] + entries(tail)
    if not tail:
        return [("mistake", f"no value for --{names[option]}")]
    return [(option, tail[0])] + entries(tail[1:])


def entries(words):
    """A list of (option number, value) and ("target", word), or a list that ends with ("mistake", text)."""
    if not words:
        return []
    head, tail = words[0], words[1:]
    if head == "--":
        return [("target", word) for word in tail]
    if len(head) < 2 or head[0] != "-":
        return [("target", head)] + entries(tail)
    if head[1] != "-":
        return group(head[1:], tail)
    text = head[2:].split("=")[0]
    option = None
    candidates = [i for i in range(k) if text and names[i][: len(text)] == text]
    for i in candidates:
        if names[i] == text or len(candidates) == 1:
            option = i
    if option is None:
        return [("mistake", ("ambiguous" if candidates else "unknown") + f" option --{text}")]
    if "=" in head:
        if kinds[option] == "flag":
            return [("mistake", f"value for --{names[option]}")]
        return [(option, head[3 + len(text):])] + entries(tail)
    if kinds[option] == "flag":
        return [(option, None)] + entries(tail)
    if not tail:
        return [("mistake", f"no value for --{names[option]}")]
    return [(option, tail[0])] + entries(tail[1:])


for line in lines[k + 1:]:
    found = entries(line.split())
    if found and found[-1][0] == "mistake":
        print(found[-1][1])
        continue
    out = []
    for i in range(k):
        values = [value for option, value in found if option == i]
        if values:
            text = {"flag": str(len(values)), "value": values[-1]}.get(kinds[i])
            out.append(names[i] + "=" + (",".join(values) if text is None else text))
    targets = [word for option, word in found if option == "target"]
    print(" ".join(out + ["|"] * bool(targets) + targets) or "nothing")
