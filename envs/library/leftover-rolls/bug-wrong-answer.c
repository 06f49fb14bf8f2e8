#include <stdio.h>

static long long min(long long a, long long b) {
    return a < b ? a : b;
}

/* The last day on which as many boxes are filled as on this one. */
static long long same_boxes_until(long long rolls, long long day, long long last) {
    long long boxes = rolls / day;
    return boxes == 0 ? last : min(last, rolls / boxes);
}

int main(void) {
    long long rolls, least, first, last;
    if (scanf("%lld %lld %lld %lld", &rolls, &least, &first, &last) != 4) return 1;
    long long days = 0, total = 0, best_day = 0, most = 0;
    for (long long day = first, end; day <= last; day = end + 1) {
        end = same_boxes_until(rolls, day, last);
        long long left = rolls % day;
        if (left < least) continue;
        long long boxes = rolls / day;
        long long gifts = end - day + 1;
        if (boxes > 0) gifts = min(gifts, (left - least) / boxes + 1);
        days += gifts;
        total += gifts * left - boxes * gifts * (gifts - 1);
        if (left > most) {
            most = left;
            best_day = day;
        }
    }
    printf("%lld\n%lld\n%lld\n", days, total, best_day);
    return 0;
}
