#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { MONTH = 28, CYCLE_YEARS = 128, CYCLE_DAYS = 128 * 365 + 31 };

static const char *const weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

static bool is_leap(int year) {
    return year % 4 == 0 && year % CYCLE_YEARS != 0;
}

/* The day of the year, from 0, of what follows the year in a date. */
static int day_of_year(int year, const char *rest) {
    int month, day;
    if (strcmp(rest, "leap") == 0) return 6 * MONTH;
    if (strcmp(rest, "year") == 0) return 13 * MONTH + is_leap(year);
    if (sscanf(rest, "%d/%d", &month, &day) != 2) return 0;
    return (month - 1) * MONTH + day - 1 + (month > 6 && is_leap(year));
}

static void print_date(int year, int day) {
    if (is_leap(year)) {
        if (day == 6 * MONTH) {
            printf("%d/leap -\n", year);
            return;
        }
        if (day > 6 * MONTH) day--;
    }
    if (day == 13 * MONTH) printf("%d/year -\n", year);
    else printf("%d/%d/%d %s\n", year, day / MONTH + 1, day % MONTH + 1, weekdays[day % MONTH % 7]);
}

int main(void) {
    int questions;
    if (scanf("%d", &questions) != 1) return 1;
    while (questions-- > 0) {
        int year, shift;
        char rest[16];
        if (scanf("%d/%15s %d", &year, rest, &shift) != 3) return 1;
        int day = day_of_year(year, rest) + shift;
        year += (day - CYCLE_DAYS + 1) / CYCLE_DAYS * CYCLE_YEARS;
        day %= CYCLE_DAYS;
        while (day < 0) {
            year--;
            day += 365 + is_leap(year);
        }
        while (day >= 365 + is_leap(year)) {
            day -= 365 + is_leap(year);
            year++;
        }
        print_date(year, day);
    }
    return 0;
}
