"""generate.py SEED SIZE: at most 12 options and at most SIZE commands."""
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 60))
names = ["solo", "so", "s", "gel", "gelatine", "fade", "face", "fa", "go", "zoom", "iris", "angle", "ang"]
rng.shuffle(names)
names = names[: rng.randint(1, min(12, size + 1))]
letters = list("sgfzabSGF")
rng.shuffle(letters)
kinds = {}
for name in names:
    kinds[name] = rng.choice(["flag", "flag", "value", "list"])
shorts = {name: letters.pop() if letters and rng.random() < 0.8 else "-" for name in names}
known = [short for short in shorts.values() if short != "-"] or ["q"]
mess = rng.choice([0.02, 0.2])


def text():
    return rng.choice(["red", "7", "x=y", "-", "--", "-s", "left", "=", known[0]])


def word():
    if rng.random() < mess:
        return rng.choice(["-x", "--", "--=a", "--y", "-s-g", "--so=1", "-", "-=", "---", "--f", "-" + known[0] + "-"])
    kind = rng.randrange(5)
    if kind <= 1:
        name = rng.choice(names)
        full = name
        name = name[: rng.randint(1, len(name))] if rng.random() < 0.4 else name
        if kinds[full] != "flag" or rng.random() < 0.05:
            return f"--{name}=" + rng.choice([text(), ""]) if rng.random() < 0.6 else f"--{name}"
        return f"--{name}"
    if kind <= 3:
        return "-" + "".join(rng.choice(known) for _ in range(rng.randint(1, 3))) + rng.choice(["", "", "red"])
    return text()


print(len(names), end=" ")
commands = [" ".join(word() for _ in range(rng.randint(1, rng.choice([2, 5, 15])))) for _ in range(rng.randint(max(1, size // 2), size))]
print(len(commands))
for name in names:
    print(name, shorts[name], kinds[name])
print("\n".join(commands))
