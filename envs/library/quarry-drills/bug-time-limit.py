from heapq import heapify, heapreplace


def finish_drilling(ready, pace, bit_life, change, target):
    next_holes = [(ready[i] + pace[i], i) for i in range(len(ready))]
    heapify(next_holes)
    holes = [0] * len(ready)
    minute = 0
    while target > 0 or next_holes[0][0] == minute:
        minute, drill = next_holes[0]
        target -= 1
        holes[drill] += 1
        pause = change if holes[drill] % bit_life == 0 else 0
        heapreplace(next_holes, (minute + pause + pace[drill], drill))
    return [minute, holes.count(0)]
