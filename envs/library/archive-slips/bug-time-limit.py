import sys


def write_slip(slip):
    parts = []
    start = slip[0]
    for i, number in enumerate(slip):
        if i + 1 < len(slip) and slip[i + 1] == number + 1:
            continue
        if number - start >= 2:
            parts.append(f"{start}-{number}")
        else:
            parts.extend(str(single) for single in range(start, number + 1))
        if i + 1 < len(slip):
            start = slip[i + 1]
    return " ".join(parts)


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    _, first, last, capacity = numbers[:4]
    scanned = set(numbers[4:])
    missing = 0
    for number in range(first, last + 1):
        if number not in scanned:
            missing += 1
    print((missing + capacity - 1) // capacity, missing)
    slip = []
    for number in range(first, last + 1):
        if number in scanned:
            continue
        slip.append(number)
        if len(slip) == capacity:
            print(write_slip(slip))
            slip = []
    if slip:
        print(write_slip(slip))


main()
