"""Looks at every piece of the strip that begins with a small letter and ends with its capital."""
k = int(input())
strip = input().strip()
lengths = [0]
for i in range(len(strip)):
    for j in range(i + 1, len(strip)):
        inside = strip[i + 1:j]
        if strip[i] in "abcdefghijklmnopqrstuvwxyz" and strip[j] == strip[i].upper():
            if strip[j] not in inside and "|" not in inside and len(inside) >= k:
                lengths.append(j - i + 1)
print(len(lengths) - 1, max(lengths))
