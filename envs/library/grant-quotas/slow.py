"""Looks for the best applicant again and again."""
n, g, q, m = map(int, input().split())
people = []
for number in range(n):
    name, school, points = input().split()
    people.append((name, school, int(points), number))


def is_before(a, b):
    if a[2] != b[2]:
        return a[2] > b[2]
    size_a, size_b = (sum(p[1] == x[1] for p in people) for x in (a, b))
    if size_a != size_b:
        return size_a < size_b
    return a[3] < b[3]


place = {p: sum(is_before(other, p) for other in people) for p in people}
result = {}
while len(result) < g:
    free = [p for p in people if p not in result and p[2] >= m and sum(o[1] == p[1] for o in result) < q]
    if not free:
        break
    result[min(free, key=place.get)] = "school"
for points in range(1000, m - 1, -1):
    equal = [p for p in people if p not in result and p[2] == points]
    if len(result) + len(equal) > g:
        break
    result.update((p, "open") for p in equal)
for p in sorted(result, key=place.get):
    print(p[0], result[p])
print("kept", g - len(result))
