def is_better(pair, best, p, q):
    error = abs(pair[0] * q - p * pair[1]) * best[1]
    best_error = abs(best[0] * q - p * best[1]) * pair[1]
    if error != best_error:
        return error < best_error
    if sum(pair) != sum(best):
        return sum(pair) < sum(best)
    return pair[0] < best[0]


def change_gears(teeth, p, q):
    best = [teeth[0], teeth[1]]
    for driving in teeth:
        for driven in teeth:
            if driven == driving:
                continue
            if is_better([driving, driven], best, p, q):
                best = [driving, driven]
    return best
