def holes_of(ready, pace, bit_life, change, minute):
    """How many holes a drill has at a minute."""
    if minute < ready:
        return 0
    cycle = bit_life * pace + change
    bits, rest = divmod(minute - ready, cycle)
    return bits * bit_life + rest // pace


def finish_drilling(ready, pace, bit_life, change, target):
    def holes_at(minute):
        return [holes_of(r, p, bit_life, change, minute) for r, p in zip(ready, pace)]

    too_early = 0
    late_enough = 1
    while sum(holes_at(late_enough)) < target:
        too_early = late_enough
        late_enough *= 2
    while late_enough - too_early > 1:
        middle = (too_early + late_enough) // 2
        if sum(holes_at(middle)) < target:
            too_early = middle
        else:
            late_enough = middle
    return [late_enough, holes_at(late_enough).count(0)]
