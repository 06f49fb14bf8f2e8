"""Sifts sets of card numbers, with sets of holes."""
h, s, c, q = map(int, input().split())
codes = {}
for _ in range(s):
    name, *holes = input().split()
    codes[name] = set(holes)
books = [input().split() for _ in range(c)]
open_holes = [set().union(*(codes[name] for name in book)) for book in books]
for _ in range(q):
    words = input().split()
    stack = set(range(c))
    for word in words:
        fallen = {i for i in stack if codes[word.strip("-")] <= open_holes[i]}
        stack = stack - fallen if word[0] == "-" else fallen
    plus = {word for word in words if word[0] != "-"}
    minus = {word[1:] for word in words if word[0] == "-"}
    wanted = {i for i in range(c) if plus <= set(books[i]) and not minus & set(books[i])}
    print(len(stack), len(stack - wanted), len(wanted - stack))
