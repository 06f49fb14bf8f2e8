"""Lets both clocks run, second by second."""


def parse(text):
    hours, minutes, seconds = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


church, hall = map(parse, input().split())
p, q, h = map(int, input().split())
same = 0
first = None
for second in range(h + 1):
    if second > 0:
        church += 2 if second % p == 0 else 1
        hall += 0 if second % q == 0 else 1
    if (church - hall) % 43200 == 0:
        same += 1
        if first is None:
            first = second
print(same)
print("never" if first is None else first)
