import sys

HOUR = 60
DAY = 24 * HOUR
COUNTER = 10000
MODES = ("sail", "motor", "anchor")


def next_time(text, now):
    """Minutes since the first midnight of a time in the log, after a line at the minute `now`."""
    hours, minutes = text.split(":")
    if hours:
        time, period = int(hours) * HOUR + int(minutes), DAY
    else:
        time, period = int(minutes), HOUR
    time += now - now % period
    return time if time >= now else time + period


def read_log(lines):
    """The events that are not struck, as (minute, words), and the first and last minute."""
    events = []
    start = None
    now = 0
    for line in lines:
        time, *words = line.split()
        now = next_time(time, now)
        if start is None:
            start = now
        if words[0] != "strike":
            events.append((now, words))
        elif events:
            events.pop()
    return events, start, now


def mode_at(events, minute):
    mode = "anchor"
    for time, words in events:
        if time <= minute and words[0] in MODES:
            mode = words[0]
    return mode


def main():
    events, start, end = read_log(sys.stdin.read().splitlines())
    spent = dict.fromkeys(MODES, 0)
    for minute in range(start, end):
        spent[mode_at(events, minute)] += 1
    distance = 0
    reading = None
    for _, words in events:
        if words[0] == "log":
            tenths = int(words[1].replace(".", ""))
            if reading is not None:
                distance += (tenths - reading) % COUNTER
            reading = tenths
    for name in MODES:
        print(f"{name} {spent[name] // HOUR}:{spent[name] % HOUR:02}")
    print(f"distance {distance // 10}.{distance % 10}")


main()
