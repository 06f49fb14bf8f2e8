"""Says for every card where it goes, and sorts the row by that."""
n, p, c = map(int, input().split())
row = input().split()
for _ in range(p):
    column, order = input().split()
    k = int(column) - 1
    keys = []
    for i, card in enumerate(row):
        before = [other for other in row[:i] if other[k] == card[k]]
        rejected = len(before) >= c
        digit = int(card[k])
        keys.append((rejected, 0 if rejected else digit if order[0] == "+" else -digit, i if order[1] == "b" else -i))
    rejects = sum(key[0] for key in keys)
    row = [row[i] for i in sorted(range(n), key=lambda i: keys[i])]
    print(rejects, sum(int(row[i]) > int(row[i + 1]) for i in range(n - 1)))
print(" ".join(row))
