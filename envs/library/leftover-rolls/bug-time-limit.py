def main():
    rolls, least, first_day, last_day = map(int, input().split())
    days = total = 0
    best_day, most = 0, 0
    for day in range(first_day, last_day + 1):
        left = rolls % day
        if left < least:
            continue
        days += 1
        total += left
        if left > most:
            best_day, most = day, left
    print(days)
    print(total)
    print(best_day)


main()
