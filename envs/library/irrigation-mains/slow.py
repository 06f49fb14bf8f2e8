"""Adds up every field's load anew and walks the way between two fields pipe by pipe."""


def way_up(parent, field):
    way = [field]
    while parent[way[-1]] != -1:
        way.append(parent[way[-1]])
    return way


def main_changes(parent, demand, first, second):
    n = len(parent)
    ways = [way_up(parent, field) for field in range(n)]

    def load(field):
        return sum(demand[i] for i in range(n) if field in ways[i])

    same_main = set()
    for field in range(n):
        children = [i for i in range(n) if parent[i] == field]
        if any(load(child) > 0 for child in children):
            same_main.add(sorted(children, key=lambda child: (-load(child), child))[0])
    answer = []
    for a, b in zip(first, second):
        pipes = set(ways[a]) ^ set(ways[b])
        answer.append(len(pipes - same_main))
    return answer
