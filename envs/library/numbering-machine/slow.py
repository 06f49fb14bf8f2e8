"""Prints one sheet after the other."""
k = int(input())
size = list(map(int, input().split()))
wheel = list(map(int, input().split()))
steps_left = list(map(int, input().split()))
sheets = 0
broken = None
while broken is None:
    sheets += 1
    sheet = wheel[:]
    i = k - 1
    while i >= 0:
        if steps_left[i] == 0:
            broken = i + 1
            break
        steps_left[i] -= 1
        wheel[i] += 1
        if wheel[i] < size[i]:
            break
        wheel[i] = 0
        i -= 1
print(sheets)
print(broken)
print(*sheet)
