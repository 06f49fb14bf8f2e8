"""Works with the full paths of the files that are left."""
import sys

lines = sys.stdin.read().rstrip().split("\n")
t = int(lines[0])
paths = []
path = []
for line in lines[1:]:
    depth = 0
    while line[2 * depth] == " ":
        depth += 1
    path = path[:depth] + [line.split()[0]]
    if not line.endswith("/") and int(line.split()[1]) >= t:
        paths.append((path, int(line.split()[1])))


def inside(prefix):
    return [(path, size) for path, size in paths if path[:len(prefix)] == prefix]


def show(prefix, depth):
    names = []
    for path, _ in inside(prefix):
        if path[len(prefix)] not in names:
            names.append(path[len(prefix)])
    for name in names:
        inner = prefix + [name]
        while name.endswith("/"):
            following = {path[len(inner)] for path, _ in inside(inner)}
            only = following.pop()
            if following or not only.endswith("/"):
                break
            inner = inner + [only]
            name += only
        print("  " * depth + name, sum(size for _, size in inside(inner)))
        if name.endswith("/"):
            show(inner, depth + 1)


show([], 0)
if not paths:
    print("nothing")
