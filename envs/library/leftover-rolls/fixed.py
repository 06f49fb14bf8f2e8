def sum_of_range(first, last):
    return (first + last) * (last - first + 1) // 2


def main():
    rolls, least, day, last_day = map(int, input().split())
    days = total = 0
    best_day, most = 0, 0
    while day <= last_day and rolls >= least:
        # The days from this one to end fill the same number of boxes, and every day leaves fewer rolls over.
        boxes = rolls // day
        if boxes > 0:
            end = min(rolls // boxes, last_day)
            last_gift = min(end, (rolls - least) // boxes)
        else:
            end = last_gift = last_day
        if last_gift >= day:
            gifts = last_gift - day + 1
            days += gifts
            total += gifts * rolls - boxes * sum_of_range(day, last_gift)
            if rolls - boxes * day > most:
                best_day, most = day, rolls - boxes * day
        day = end + 1
    print(days)
    print(total)
    print(best_day)


main()
