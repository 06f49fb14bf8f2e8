#include <stdio.h>

#define MAX_COUNTERS 10

struct counter {
    long long free_from;
    int served;
};

/* The first counter that is free on arrival; if there is none, the one that is free next. */
static int choose_counter(const struct counter *counters, int count, long long arrival) {
    int best = 0;
    for (int i = 0; i < count; i++) {
        if (counters[i].free_from <= arrival) return i;
        if (counters[i].free_from < counters[best].free_from) best = i;
    }
    return best;
}

static void serve(struct counter *counter, long long end, int break_after, long long break_minutes) {
    counter->free_from = end;
    counter->served++;
    if (counter->served % break_after == 0) counter->free_from += break_minutes;
}

int main(void) {
    struct counter counters[MAX_COUNTERS] = {0};
    int customers, count, break_after;
    long long break_minutes;
    if (scanf("%d %d %d %lld", &customers, &count, &break_after, &break_minutes) != 4) return 1;
    for (int i = 0; i < customers; i++) {
        long long arrival, minutes, patience;
        if (scanf("%lld %lld %lld", &arrival, &minutes, &patience) != 3) return 1;
        int chosen = choose_counter(counters, count, arrival);
        struct counter *counter = &counters[chosen];
        long long start = counter->free_from > arrival ? counter->free_from : arrival;
        if (start > arrival + patience) {
            puts("left");
            continue;
        }
        serve(counter, start + minutes, break_after, break_minutes);
        printf("%d %lld\n", chosen + 1, start);
    }
    return 0;
}
