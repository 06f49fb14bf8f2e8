"""Collects the star and sky readings of every observation."""
import sys

lines = sys.stdin.read().splitlines()
_, _, period = map(int, lines[0].split())
readings = [0] + list(map(int, lines[1].split()))
for line in lines[2:]:
    start, end = map(int, line.split())
    chosen = [readings[second] for second in range(start, end + 1, period)]
    star, sky = chosen[0::2], chosen[1::2]
    star = star[:len(sky)]
    print(sum(star) - sum(sky), len(star) + len(sky))
