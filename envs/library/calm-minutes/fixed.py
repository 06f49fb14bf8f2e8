from collections import deque


def calm_windows(gusts, shortest, spread, limit, allowed):
    falling = deque()  # minutes of the window that may still become its largest gust
    rising = deque()  # and those that may still become its smallest
    strong = 0
    first = 0
    count = 0
    for last, gust in enumerate(gusts):
        while falling and gusts[falling[-1]] <= gust:
            falling.pop()
        falling.append(last)
        while rising and gusts[rising[-1]] >= gust:
            rising.pop()
        rising.append(last)
        if gust > limit:
            strong += 1
        while first <= last and (strong > allowed or gusts[falling[0]] - gusts[rising[0]] > spread):
            if gusts[first] > limit:
                strong -= 1
            if falling[0] == first:
                falling.popleft()
            if rising[0] == first:
                rising.popleft()
            first += 1
        length = last - first + 1
        if length >= shortest:
            count += length - shortest + 1
    return count
