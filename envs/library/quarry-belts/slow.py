"""Orders the stones second by second, then cuts the whole sequence into carts."""
import sys

lines = sys.stdin.read().splitlines()
count, capacity = map(int, lines[0].split())
waiting = {}  # second -> belt -> weights
for belt in range(count):
    numbers = list(map(int, lines[belt + 1].split()))
    for i in range(numbers[0]):
        second, weight = numbers[1 + 2 * i], numbers[2 + 2 * i]
        waiting.setdefault(second, [[] for _ in range(count)])[belt].append(weight)

order = []
wheel = list(range(count))  # the first choice at the front
for second in sorted(waiting):
    piles = waiting[second]
    while any(piles):
        belt = next(b for b in wheel if piles[b])
        order.append((belt, piles[belt].pop(0)))
        while wheel[-1] != belt:
            wheel.append(wheel.pop(0))

start = 0
while start < len(order):
    end = start + 1
    while True:
        if end - start >= 2 and order[end - 1][0] == order[end - 2][0]:
            break
        if end == len(order) or sum(weight for _, weight in order[start:end + 1]) > capacity:
            break
        end += 1
    print(end - start, sum(weight for _, weight in order[start:end]))
    start = end
