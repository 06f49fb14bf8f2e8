import sys


def alternating_sums(readings, period):
    """sums[i] = readings[i] - readings[i + period] + readings[i + 2 * period] - ... up to the end."""
    sums = readings + [0] * period
    for i in range(len(readings) - 1, -1, -1):
        sums[i] = readings[i] - sums[i + period]
    return sums


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    seconds, observations, period = numbers[:3]
    readings = numbers[3:3 + seconds]
    sums = alternating_sums(readings, period)
    queries = numbers[3 + seconds:]
    for k in range(observations):
        start, end = queries[2 * k] - 1, queries[2 * k + 1] - 1
        used = (end - start) // period + 1
        if used % 2 == 1:
            used -= 1
        # An even number of readings was used, so the rest begins with the star again.
        print(sums[start] - sums[start + used * period], used)


main()
