import sys


def unions(parts):
    """For every set of positions, as a bit mask: all that the parts at these positions have together."""
    result = [0] * (1 << len(parts))
    for position, part in enumerate(parts):
        bit = 1 << position
        for rest in range(bit):
            result[rest | bit] = result[rest] | part
    return result


def wages_of(wages):
    """For every set of actors the wage of all of them."""
    result = [0]
    for wage in wages:
        result += [wage + other for other in result]
    return result


def plan(wages, lengths, casts):
    """For every set of scenes that are done: the lowest pay for the others, and the next scene."""
    full = (1 << len(casts)) - 1
    called = unions(casts)
    wage = wages_of(wages)
    pay = [0] * (full + 1)
    following = [None] * (full + 1)
    for done in range(full - 1, -1, -1):
        waiting = called[done] & called[full - done - 1]
        for scene, cast in enumerate(casts):
            bit = 1 << scene
            if done & bit:
                continue
            total = lengths[scene] * wage[waiting | cast] + pay[done | bit]
            if following[done] is None or total < pay[done]:
                pay[done] = total
                following[done] = scene
    return pay, following


def main():
    lines = sys.stdin.read().splitlines()
    scenes, _ = map(int, lines[0].split())
    wages = list(map(int, lines[1].split()))
    lengths = []
    casts = []
    for line in lines[2:2 + scenes]:
        length, marks = line.split()
        lengths.append(int(length))
        casts.append(sum(1 << actor for actor, mark in enumerate(marks) if mark == "x"))
    pay, following = plan(wages, lengths, casts)
    print(pay[0])
    order = []
    done = 0
    while following[done] is not None:
        order.append(following[done] + 1)
        done |= 1 << following[done]
    print(*order)


main()
