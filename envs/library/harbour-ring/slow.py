"""Holds the ring so that the letter at the pointer is always the first, and turns the ring instead of the pointer."""
from collections import deque


def read_ring(ring, moves):
    ring = deque(ring)
    vowels_read = 0
    message = []
    for move in moves:
        if not move:
            if len(ring) > 1:
                ring.popleft()
            continue
        if vowels_read % 2 == 0:
            ring.rotate(-move)
        else:
            ring.rotate(move)
        message.append(ring[0])
        if ring[0] in {"A", "E", "I", "O", "U"}:
            vowels_read += 1
        elif len(ring) > 1:
            first, second = ring.popleft(), ring.popleft()
            ring.extendleft([first, second])
    return "".join(message)
