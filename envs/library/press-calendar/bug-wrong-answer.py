MONTH = 28
YEAR = 13 * MONTH + 1
FOUR_YEARS = 4 * YEAR + 1
CYCLE = 32 * FOUR_YEARS - 1  # 128 years
WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def is_leap(year):
    return year % 4 == 0 and year % 128 != 0


def days_before_year(year):
    passed = year - 1
    return passed * YEAR + passed // 4 - passed // 128


def day_number(date):
    """Days between the first day of year 1 and this one."""
    year, *rest = date.split("/")
    year = int(year)
    leap = is_leap(year)
    if rest == ["leap"]:
        return days_before_year(year) + 6 * MONTH
    if rest == ["year"]:
        return days_before_year(year + 1) - 1
    month, day = map(int, rest)
    number = days_before_year(year) + (month - 1) * MONTH + day - 1
    return number + 1 if leap and month > 6 else number


def write_date(number):
    cycles, number = divmod(number, CYCLE)
    fours, number = divmod(number, FOUR_YEARS)
    years = number // YEAR
    number -= years * YEAR
    year = cycles * 128 + fours * 4 + years + 1
    if is_leap(year) and number >= 6 * MONTH:
        if number == 6 * MONTH:
            return f"{year}/leap -"
        number -= 1
    if number == 13 * MONTH:
        return f"{year}/year -"
    month, day = divmod(number, MONTH)
    return f"{year}/{month + 1}/{day + 1} {WEEKDAYS[day % 7]}"


def main():
    for _ in range(int(input())):
        date, days = input().split()
        print(write_date(day_number(date) + int(days)))


main()
