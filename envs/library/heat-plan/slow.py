"""Goes back through all changes for every single minute."""
changes = []
horizon = 0


def temperature(minute):
    value = 0
    for name, a, b, v in reversed(changes):
        if a <= minute < b:
            value += v
            if name == "set":
                break
    return value


for _ in range(int(input())):
    name, *rest = input().split()
    numbers = [int(word) for word in rest]
    if name in ("set", "warm"):
        changes.append((name, *numbers))
        horizon = max(horizon, numbers[1])
    if name == "at":
        print(temperature(numbers[0]))
    if name == "sum":
        print(sum(temperature(t) for t in range(*numbers)))
    if name == "frost":
        print(sum(temperature(t) < 0 for t in range(*numbers)))
    if name == "next":
        t = numbers[0]
        others = (later for later in range(t + 1, horizon + 1) if temperature(later) != temperature(t))
        print(next(others, "never"))
