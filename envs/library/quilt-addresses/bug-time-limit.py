import sys

LETTERS = "ABCD"  # A and B are in the upper row, A and C in the left column


def neighbour(letters, direction):
    """The address of the next square, and whether an edge was passed."""
    letters = list(letters)
    across = 1 if direction in "EW" else 2
    for i in reversed(range(len(letters))):
        index = LETTERS.index(letters[i])
        letters[i] = LETTERS[index ^ across]
        far = index & across != 0
        if far == (direction in "WN"):
            return letters, False
    return letters, True


def follow(start, steps):
    letters = list(start.strip("*"))
    for number, step in enumerate(steps, 1):
        if step == "-":
            letters = letters[:-1]
        elif step[0] == "+":
            letters.append(step[1])
        else:
            for _ in range(int(step[1:])):
                letters, passed = neighbour(letters, step[0])
                if passed and step[0] in "NS":
                    return f"left at {number}"
    return "".join(letters) or "*"


def main():
    for line in sys.stdin.read().splitlines()[1:]:
        start, *steps = line.split()
        print(follow(start, steps))


main()
