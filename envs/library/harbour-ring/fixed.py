VOWELS = "AEIOU"


def read_ring(ring, moves):
    letters = list(ring)
    pointer = 0
    direction = 1
    message = ""
    for move in moves:
        if move == 0:
            if len(letters) > 1:
                letters.pop(pointer)
                pointer %= len(letters)
            continue
        pointer = (pointer + direction * move) % len(letters)
        letter = letters[pointer]
        message += letter
        if letter in VOWELS:
            direction = -direction
        else:
            after = (pointer + 1) % len(letters)
            letters[pointer], letters[after] = letters[after], letter
    return message
