import sys


class Wheel:
    def __init__(self, size, face, spring):
        self.size = size
        self.face = face
        self.spring = spring

    def step(self):
        """Whether the wheel on the left has to step as well."""
        self.spring -= 1
        self.face = (self.face + 1) % self.size
        return self.face == 0


def advance(wheels):
    """Steps the wheels; the number of the wheel whose spring breaks, or None."""
    for number in range(len(wheels), 0, -1):
        wheel = wheels[number - 1]
        if wheel.spring == 0:
            return number
        if not wheel.step():
            return None
    return None


def main():
    lines = sys.stdin.read().splitlines()
    sizes, faces, springs = (list(map(int, line.split())) for line in lines[1:4])
    wheels = [Wheel(*wheel) for wheel in zip(sizes, faces, springs)]
    sheets = 0
    broken = None
    while broken is None:
        sheets += 1
        last_sheet = [wheel.face for wheel in wheels]
        broken = advance(wheels)
    print(sheets)
    print(broken)
    print(*last_sheet)


main()
