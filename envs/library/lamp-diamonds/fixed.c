#include <stdio.h>
#include <stdlib.h>

#define MAX_LAMPS 60

struct lamp {
    long long a, b, reach;
};

struct change {
    long long x;
    int by;
};

static int by_row(const void *p, const void *q) {
    const struct lamp *s = p, *t = q;
    long long top = s->b - s->reach, other = t->b - t->reach;
    return (top > other) - (top < other);
}

static int by_x(const void *p, const void *q) {
    const struct change *s = p, *t = q;
    return (s->x > t->x) - (s->x < t->x);
}

/* Adds to count[k] the crossings of one street that are lit by k > 0 lamps. */
static void light_row(const struct lamp *lamps, int n, long long row, long long width, long long *count) {
    struct change changes[2 * MAX_LAMPS];
    int size = 0;
    for (int i = 0; i < n; i++) {
        long long spread = lamps[i].reach - llabs(row - lamps[i].b);
        long long first = lamps[i].a - spread, last = lamps[i].a + spread;
        if (first < 1) first = 1;
        if (last > width) last = width;
        if (first > last) continue;
        changes[size++] = (struct change){first, 1};
        changes[size++] = (struct change){last + 1, -1};
    }
    qsort(changes, size, sizeof *changes, by_x);
    int lights = 0;
    for (int i = 0; i + 1 < size; i++) {
        lights += changes[i].by;
        count[lights] += changes[i + 1].x - changes[i].x;
    }
}

int main(void) {
    long long width, height, count[MAX_LAMPS + 1] = {0};
    struct lamp lamps[MAX_LAMPS];
    int n;
    if (scanf("%lld %lld %d", &width, &height, &n) != 3) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%lld %lld %lld", &lamps[i].a, &lamps[i].b, &lamps[i].reach) != 3) return 1;
    }
    qsort(lamps, n, sizeof *lamps, by_row);
    long long row = 1;
    for (int i = 0; i < n; i++) {
        if (row < lamps[i].b - lamps[i].reach) row = lamps[i].b - lamps[i].reach;
        for (; row <= lamps[i].b + lamps[i].reach && row <= height; row++) {
            light_row(lamps, n, row, width, count);
        }
    }
    int most = MAX_LAMPS;
    while (most > 0 && count[most] == 0) most--;
    long long dark = width * height;
    for (int lights = 1; lights <= most; lights++) dark -= count[lights];
    printf("%lld %d %lld\n", dark, most, most > 0 ? count[most] : dark);
    return 0;
}
