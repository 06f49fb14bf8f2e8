def is_mixed(part):
    """Whether any letter but the first one is a capital."""
    letters = [char for char in part if char.isalpha()]
    for letter in letters[1:]:
        if letter.isupper():
            return True
    return False


def capitalized(part):
    part = part.lower()
    for i, char in enumerate(part):
        if char.isdigit():
            break
        if char.isalpha():
            return part[:i] + char.upper() + part[i + 1:]
    return part


def styled(part, prominent, small):
    if is_mixed(part):
        return part
    core = "".join(char for char in part if char.isalpha()).lower()
    if core in small and not prominent:
        return part.lower()
    return capitalized(part)


def house_title(title, small):
    words = title.split(" ")
    result = []
    opening = True
    for position, word in enumerate(words):
        parts = word.split("-")
        last = len(parts) - 1
        if last == 0:
            prominent = opening or position == len(words) - 1
            result.append(styled(word, prominent, small))
        else:
            result.append("-".join(styled(part, i in (0, last), small) for i, part in enumerate(parts)))
        opening = word.endswith(":")
    return " ".join(result)
