#include <stdbool.h>
#include <stdlib.h>

#define MISSING 999

static int rounded_quotient(int value, int divisor) {
    int quotient = value / divisor;
    int rest = abs(value % divisor);
    if (2 * rest < divisor) return quotient;
    return value < 0 ? quotient - 1 : quotient + 1;
}

/* Sets the mean of a day's three readings, unless too few of them are there. */
static bool find_mean(const int *readings, int *mean) {
    int total = 0, weight = 0, missed = 0;
    for (int i = 0; i < 3; i++) {
        int factor = i == 2 ? 2 : 1;
        if (readings[i] == MISSING) {
            missed++;
        } else {
            total += factor * readings[i];
            weight += factor;
        }
    }
    if (missed >= 2) return false;
    *mean = rounded_quotient(total, weight);
    return true;
}

int *heating(const int *readings, int count, int limit, int base, int *size) {
    int degree_days = 0, spell = 0, longest = 0;
    int mean = 0;
    bool known = false;
    for (int i = 0; i < count; i += 3) {
        if (find_mean(readings + i, &mean)) known = true;
        if (!known || mean >= limit) {
            spell = 0;
            continue;
        }
        degree_days += base - mean;
        spell++;
        if (spell > longest) longest = spell;
    }
    int *result = malloc(2 * sizeof *result);
    result[0] = degree_days;
    result[1] = longest;
    *size = 2;
    return result;
}
