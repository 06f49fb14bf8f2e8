"""Makes a regular expression of every mask and asks it, place by place, which of the 36 characters it takes."""
import re

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
n, q = map(int, input().split())
masks = [input().strip() for _ in range(n)]
codes = [input().strip() for _ in range(q)]


def regex(mask):
    text = ""
    for group, symbol in enumerate(mask):
        text += "(%s)" % {"#": "[0-9]", "@": "[A-Z]", "?": "[0-9A-Z]", "=": "\\%d" % group}.get(symbol, symbol)
    return re.compile(text)


def width(mask):
    prefixes = {""}
    total = 1
    for length in range(1, len(mask) + 1):
        one = min(prefixes)
        prefixes = {one + sign for sign in SIGNS if regex(mask[:length]).fullmatch(one + sign)}
        total *= len(prefixes)
    return total


for code in codes:
    fitting = [(width(mask), i) for i, mask in enumerate(masks, 1) if regex(mask).fullmatch(code)]
    if fitting:
        w, i = min(fitting)
        print(i, w)
    else:
        print("none")
