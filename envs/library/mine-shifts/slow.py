"""Lives through every shift and looks at every pair in each of them."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
n, m, c = numbers[:3]
urgency = numbers[3:3 + n]
gas = numbers[3 + n:3 + 2 * n]
pairs = [(numbers[i] - 1, numbers[i + 1] - 1) for i in range(3 + 2 * n, 3 + 2 * n + 2 * m, 2)]
before = [[a for a, b in pairs if b == i] for i in range(n)]
cleared = [0] * n
last = sum(gas) + 2 * n
for shift in range(1, last + 1):
    possible = [
        i for i in range(n)
        if cleared[i] == 0 and all(cleared[a] > 0 and cleared[a] + gas[a] < shift for a in before[i])
    ]
    possible.sort(key=lambda i: (-urgency[i], i))
    for i in possible[:c]:
        cleared[i] = shift
print(*cleared)
