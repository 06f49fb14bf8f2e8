"""Tries every change on sets of letters and counts recipes one by one."""
s, r, m = map(int, input().split())
letters = "abcdefghijkl"[:s]
recipes = [set(input().strip()) for _ in range(r)]
for _ in range(m):
    words = input().split()
    pantry = set(words[0]) - {"-"}

    def cookable(jars):
        return sum(recipe <= jars for recipe in recipes)

    now = cookable(pantry)
    options = []
    for x in set(letters) - pantry:
        if len(words) == 1:
            options.append((-cookable(pantry | {x}), "+" + x))
        else:
            options += [(-cookable((pantry | {x}) - {y}), "+" + x + "-" + y) for y in pantry]
    best = min(options, default=(0, ""))
    print(now, *((-best[0], best[1]) if -best[0] > now else (now, "=")))
