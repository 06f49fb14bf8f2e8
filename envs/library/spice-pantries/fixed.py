import sys


def read_set(letters):
    spices = 0
    for letter in letters.strip("-"):
        spices |= 1 << (ord(letter) - ord("a"))
    return spices


def count_subsets(recipes, spices):
    """For every pantry the number of recipes that can be cooked with it."""
    cookable = [0] * (1 << spices)
    for recipe in recipes:
        cookable[recipe] += 1
    for spice in range(spices):
        for pantry in range(1 << spices):
            if pantry >> spice & 1:
                cookable[pantry] += cookable[pantry ^ 1 << spice]
    return cookable


def best_change(pantry, full, spices, cookable):
    """The best pantry after at most one change; the same one where no change makes it better."""
    best = pantry
    for new in range(spices):
        bigger = pantry | 1 << new  # or the same one, which is never better
        if not full:
            choices = [bigger]
        else:
            choices = [bigger ^ 1 << old for old in range(spices) if pantry >> old & 1]
        for choice in choices:
            if cookable[choice] > cookable[best]:
                best = choice
    return best


def letter_of(bit):
    return chr(ord("a") + bit.bit_length() - 1)


def describe(before, after):
    if before == after:
        return "="
    text = "+" + letter_of(after & ~before)
    if before & ~after:
        text += "-" + letter_of(before & ~after)
    return text


def main():
    lines = [line.split() for line in sys.stdin.read().splitlines()]
    spices, recipes, _ = map(int, lines[0])
    cookable = count_subsets([read_set(line[0]) for line in lines[1:recipes + 1]], spices)
    for letters, *rest in lines[recipes + 1:]:
        before = read_set(letters)
        after = best_change(before, rest == ["full"], spices, cookable)
        print(cookable[before], cookable[after], describe(before, after))


main()
