MOST_BALES = 3


class Camel:
    def __init__(self):
        self.bales = 0
        self.load = 0

    def can_take(self, weight, limit):
        return self.bales < MOST_BALES and self.load + weight <= limit

    def change(self, bales, weight):
        self.bales += bales
        self.load += weight


def count_loadings(bales, camels, limit, spread):
    loaded = []

    def place(i):
        """The loadings that are possible when the bales before number i have their camels."""
        if i == len(bales):
            loads = [camel.load for camel in loaded]
            is_even = len(loads) == camels and max(loads) - min(loads) <= spread
            return 1 if is_even else 0
        if camels - len(loaded) > len(bales) - i:
            return 0
        weight = bales[i]
        total = 0
        for camel in loaded:
            if camel.can_take(weight, limit):
                camel.change(1, weight)
                total += place(i + 1)
                camel.change(-1, -weight)
        if len(loaded) < camels and weight <= limit:
            camel = Camel()
            camel.change(1, weight)
            loaded.append(camel)
            total += place(i + 1)
            loaded.pop()
        return total

    return place(0)
