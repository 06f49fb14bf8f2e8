"""Turns the pages of the calendar, one day at a time."""


def leap_year(y):
    if y % 128 == 0:
        return False
    return y % 4 == 0


def days_of(y):
    days = []
    for m in range(1, 14):
        for d in range(1, 29):
            days.append((f"{m}/{d}", "Mon Tue Wed Thu Fri Sat Sun".split()[(d - 1) % 7]))
        if m == 6 and leap_year(y):
            days.append(("leap", "-"))
    days.append(("year", "-"))
    return days


pages = {False: days_of(1), True: days_of(4)}
for _ in range(int(input())):
    date, k = input().split()
    k = int(k)
    text, name = date.split("/", 1)
    y = int(text)
    page = [n for n, _ in pages[leap_year(y)]].index(name)
    while k > 0:
        page += 1
        k -= 1
        if page == len(pages[leap_year(y)]):
            y, page = y + 1, 0
    while k < 0:
        page -= 1
        k += 1
        if page < 0:
            y -= 1
            page = len(pages[leap_year(y)]) - 1
    name, weekday = pages[leap_year(y)][page]
    print(f"{y}/{name} {weekday}")
