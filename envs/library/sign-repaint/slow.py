"""Writes down every possible sign, and covers its changes with ladders by a regular expression."""
import re

g, s = map(int, input().split())
board = input().strip()
text = input().strip()
candidates = []
for place in range(1, len(board) - len(text) + 2):
    sign = (text.rjust(place - 1 + len(text), ".")).ljust(len(board), ".")
    marks = "".join("=" if a == b else "v" if b == "." else "n" if a == "." else "r" for a, b in zip(board, sign))
    ladders = re.findall(r"[vnr](?:={0,%d}[vnr])*" % g, marks)
    cost = marks.count("v") + 2 * marks.count("n") + 3 * marks.count("r") + s * len(ladders)
    candidates.append((cost, len(ladders), place))
cost, ladders, place = sorted(candidates)[0]
print(place, cost, ladders)
