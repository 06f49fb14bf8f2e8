"""Walks every evening, one by one."""
k, t, digits = input().split()
k, t = int(k), int(t)
row = [None] + [int(c) for c in digits] + [None]
n = len(digits)
moves = 0
for evening in range(1, t + 1):
    for step in range(1, n + 1):
        i = step if evening % 2 == 1 else n + 1 - step
        around = (row[i - 1], row[i + 1])
        up = 0 if row[i] == k - 1 else row[i] + 1
        if up in around or around == (row[i], row[i]):
            row[i] = up
            moves += 1
print(*row[1:-1], sep="")
print(moves)
