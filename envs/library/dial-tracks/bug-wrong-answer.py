def read_position(reading):
    """The position of a reading in which every track can be read."""
    position = 0
    bit = 0
    for track in reading:
        if track == "#":
            bit = 1 - bit
        position = position * 2 + bit
    return position


def possible_positions(reading):
    return [read_position(reading.replace("?", track)) for track in ".#"]


def shorter_way(start, end, positions):
    """How far the dial turns, negative if backwards; forward where both ways are equally long."""
    way = (end - start) % positions
    if way >= positions // 2:
        way -= positions
    return way


def dial_travel(readings):
    positions = 1 << len(readings[0])
    net = forward = back = 0
    here = read_position(readings[0])
    for reading in readings:
        ways = [shorter_way(here, end, positions) for end in possible_positions(reading)]
        way = min(ways, key=abs)
        here += way
        net += way
        forward = max(forward, net)
        back = min(back, net)
    return [net, forward, back]
