"""Lets a clock run minute by minute, strikes with a mark on the line, and turns the counter tenth by tenth."""
import sys

lines = [line.split() for line in sys.stdin.read().strip().split("\n")]
clock = 0
times = []
for line in lines:
    shown = line[0]
    while not (f"{clock // 60 % 24:02}:{clock % 60:02}").endswith(shown):
        clock += 1
    times.append(clock)
struck = [line[1] == "strike" for line in lines]
for i, line in enumerate(lines):
    if line[1] == "strike":
        for j in range(i - 1, -1, -1):
            if not struck[j]:
                struck[j] = True
                break
total = {"sail": 0, "motor": 0, "anchor": 0}
for minute in range(times[0], times[-1]):
    doing = "anchor"
    for time, line, gone in zip(times, lines, struck):
        if time <= minute and not gone and line[1] in total:
            doing = line[1]
    total[doing] += 1
counter = None
tenths = 0
for line, gone in zip(lines, struck):
    if line[1] == "log" and not gone:
        while counter is not None and counter != round(float(line[2]) * 10):
            counter = (counter + 1) % 10000
            tenths += 1
        counter = round(float(line[2]) * 10)
for mode, minutes in total.items():
    print(mode, "%d:%02d" % divmod(minutes, 60))
print("distance %d.%d" % divmod(tenths, 10))
