"""Bakes on every single day."""
n, m, a, b = map(int, input().split())
gifts = []
for d in range(a, b + 1):
    left = n
    while left >= d * 1000:
        left -= d * 1000
    while left >= d:
        left -= d
    if left >= m:
        gifts.append((-left, d))
print(len(gifts))
print(-sum(left for left, _ in gifts))
print(min(gifts)[1] if gifts else 0)
