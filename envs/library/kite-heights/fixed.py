class Kites:
    """A forest; every kite knows its height above its parent, and the root knows the group's extremes above itself."""

    def __init__(self, count):
        self.parent = list(range(count + 1))
        self.offset = [0] * (count + 1)
        self.highest = [(0, -kite) for kite in range(count + 1)]
        self.lowest = [0] * (count + 1)

    def find(self, kite):
        """The root of a kite, and how much higher than it the kite is."""
        height = 0
        while self.parent[kite] != kite:
            height += self.offset[kite]
            kite = self.parent[kite]
        return kite, height

    def report(self, a, b, difference):
        """Whether the report can be true."""
        root_a, height_a = self.find(a)
        root_b, height_b = self.find(b)
        if root_a == root_b:
            return height_a - height_b == difference
        lift = height_b + difference - height_a
        self.parent[root_a] = root_b
        self.offset[root_a] = lift
        top, number = self.highest[root_a]
        self.highest[root_b] = max(self.highest[root_b], (top + lift, number))
        self.lowest[root_b] = min(self.lowest[root_b], self.lowest[root_a] + lift)
        return True


def main():
    count, commands = map(int, input().split())
    kites = Kites(count)
    for _ in range(commands):
        name, *words = input().split()
        numbers = list(map(int, words))
        if name == "report":
            if not kites.report(*numbers):
                print("conflict")
            continue
        root, height = kites.find(numbers[0])
        if name == "above":
            other, other_height = kites.find(numbers[1])
            print(height - other_height if root == other else "unknown")
        elif name == "top":
            print(-kites.highest[root][1])
        else:
            print(kites.highest[root][0] - kites.lowest[root])


main()
