DIAL = 12 * 60 * 60


def read_dial(text):
    hours, minutes, seconds = map(int, text.split(":"))
    return (hours % 12 * 60 + minutes) * 60 + seconds


def main():
    church, town_hall = map(read_dial, input().split())
    p, q, last = map(int, input().split())
    missing = (town_hall - church) % DIAL
    total = 0
    first = "never"
    second = 0
    while second <= last:
        after = min(second // p * p + p, second // q * q + q)
        if missing == 0:
            if total == 0:
                first = second
            total += min(after, last + 1) - second
        missing = (missing - (after % p == 0) - (after % q == 0)) % DIAL
        second = after
    print(total)
    print(first)


main()
