WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def is_leap(year):
    return year % 4 == 0 and year % 128 != 0


def day_of_year(year, rest):
    if rest == ["leap"]:
        return 168
    if rest == ["year"]:
        return 364 + is_leap(year)
    month, day = map(int, rest)
    return 28 * (month - 1) + day - 1 + (is_leap(year) and month > 6)


def write_date(year, day):
    if is_leap(year) and day >= 168:
        if day == 168:
            return f"{year}/leap -"
        day -= 1
    if day == 364:
        return f"{year}/year -"
    return f"{year}/{day // 28 + 1}/{day % 28 + 1} {WEEKDAYS[day % 28 % 7]}"


def main():
    for _ in range(int(input())):
        date, days = input().split()
        year, *rest = date.split("/")
        year = int(year)
        day = day_of_year(year, rest) + int(days)
        while day < 0:
            year -= 1
            day += 365 + is_leap(year)
        while day >= 365 + is_leap(year):
            day -= 365 + is_leap(year)
            year += 1
        print(write_date(year, day))


main()
