"""Pulls cords until no new pattern appears, with patterns as text."""
width, count = input().split()
DARK = "0" * int(width)
cords = []


def pull(shown, cord):
    return "".join("10"[int(lamp)] if own == "1" else lamp for lamp, own in zip(shown, cord))


def reachable(start, hanging):
    found, new = {start}, [start]
    while new:
        shown = new.pop()
        for cord in hanging:
            after = pull(shown, cord)
            if after not in found:
                found.add(after)
                new.append(after)
    return found


for _ in range(int(count)):
    command, *words = input().split()
    if command == "hang":
        before = reachable(DARK, cords)
        cords.append(words[0])
        print("useless" if reachable(DARK, cords) <= before else "useful")
    elif command == "cut":
        cords = cords[:-1]
    elif command == "count":
        print(len(reachable(DARK, cords)))
    elif command == "brightest":
        print(max(reachable(words[0], cords)))
    else:
        ends = reachable(words[0], cords)
        print(max(k for k in range(int(width) + 1) if any(end[:k] == words[1][:k] for end in ends)))
