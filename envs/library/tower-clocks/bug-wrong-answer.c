#include <stdio.h>

#define DIAL (12 * 60 * 60)

static int read_dial(void) {
    int hours, minutes, seconds;
    if (scanf("%d:%d:%d", &hours, &minutes, &seconds) != 3) return 0;
    if (hours == 12) hours = 0;
    return hours * 3600 + minutes * 60 + seconds;
}

static long long gain_at(long long second, int p, int q) {
    return second / p + second / q;
}

/* The first second up to last in which the gain is that much or more; last + 1 if there is none. */
static long long first_second(long long gain, int p, int q, long long last) {
    long long low = 0, high = last + 1;
    while (low < high) {
        long long middle = (low + high) / 2;
        if (gain_at(middle, p, q) >= gain) high = middle;
        else low = middle + 1;
    }
    return low;
}

int main(void) {
    int church = read_dial();
    int town_hall = read_dial();
    int p, q;
    long long last;
    if (scanf("%d %d %lld", &p, &q, &last) != 3) return 1;
    long long total = 0, first = -1;
    long long gain = town_hall - church;
    if (gain < 0) gain += DIAL;
    while (gain_at(last, p, q) >= gain) {
        long long start = first_second(gain, p, q, last);
        long long end = first_second(gain + 1, p, q, last + DIAL);
        if (total == 0 && end > start) first = start;
        total += end - start;
        gain += DIAL;
    }
    printf("%lld\n", total);
    if (total == 0) puts("never");
    else printf("%lld\n", first);
    return 0;
}
