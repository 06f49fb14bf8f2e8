from collections import deque


def take_times(places, spots, owners, pause):
    """The minute in which each bag is taken."""
    belt = deque([None] * places)
    ready = [0] * len(spots)
    taken = [None] * len(owners)
    dropped = 0
    left = len(owners)
    minute = 0
    while left > 0:
        belt.rotate(1)
        if belt[0] is None and dropped < len(owners):
            belt[0] = dropped
            dropped += 1
        for passenger, spot in enumerate(spots):
            bag = belt[spot]
            if bag is None or owners[bag] != passenger or minute < ready[passenger]:
                continue
            belt[spot] = None
            taken[bag] = minute
            ready[passenger] = minute + pause + 1
            left -= 1
        minute += 1
    return taken


def main():
    places, _, _, pause = map(int, input().split())
    spots = list(map(int, input().split()))
    owners = [int(word) - 1 for word in input().split()]
    for minute in take_times(places, spots, owners, pause):
        print(minute)


main()
