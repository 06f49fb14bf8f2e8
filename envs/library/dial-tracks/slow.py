"""Writes down the reading of every position by the definition, and turns the dial step by step in both directions."""


def reading_of(position, tracks):
    text = ""
    for track in range(tracks):
        bit = position >> (tracks - 1 - track) & 1
        higher = position >> (tracks - track) & 1
        text += "#" if bit != higher else "."
    return text


def fits(reading, wanted):
    return all(w in ("?", r) for r, w in zip(reading, wanted))


def dial_travel(readings):
    tracks = len(readings[0])
    dial = [reading_of(p, tracks) for p in range(2 ** tracks)]
    places = [dial.index(readings[0])]
    for wanted in readings[1:]:
        here = places[-1]
        step = 0
        while True:
            if fits(dial[(here + step) % len(dial)], wanted):
                places.append(here + step)
                break
            if fits(dial[(here - step) % len(dial)], wanted):
                places.append(here - step)
                break
            step += 1
    return [places[-1] - places[0], max(places) - places[0], min(places) - places[0]]
