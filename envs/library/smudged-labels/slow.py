"""Writes every digit in every place that cannot be read."""
from itertools import product

m, r, k = map(int, input().split())
w = list(map(int, input().split()))
for _ in range(int(input())):
    label = input().strip()
    found = []
    for digits in product("0123456789", repeat=label.count("?")):
        text = label
        for digit in digits:
            text = text.replace("?", digit, 1)
        total = sum(int(text[i]) * w[i % k] for i in range(len(text)))
        if text[0] != "0" and total % m == r:
            found.append(text)
    print(len(found), min(found, default=""))
