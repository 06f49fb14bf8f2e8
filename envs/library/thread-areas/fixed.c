#include <stdlib.h>

#define MAX_STRETCHES 120

struct stretch {
    long long x, bottom, top;
    int sign;
};

static int by_x(const void *a, const void *b) {
    const struct stretch *s = a, *t = b;
    return (s->x > t->x) - (s->x < t->x);
}

static int by_value(const void *a, const void *b) {
    long long s = *(const long long *)a, t = *(const long long *)b;
    return (s > t) - (s < t);
}

/* The stretches to the north and south, sorted from west to east. */
static int upright(const char *headings, const int *lengths, int count, struct stretch *found) {
    int n = 0;
    long long x = 0, y = 0;
    for (int i = 0; i < count; i++) {
        switch (headings[i]) {
        case 'E': x += lengths[i]; break;
        case 'W': x -= lengths[i]; break;
        case 'N':
            found[n++] = (struct stretch){x, y, y + lengths[i], 1};
            y += lengths[i];
            break;
        default:
            y -= lengths[i];
            found[n++] = (struct stretch){x, y, y + lengths[i], -1};
        }
    }
    qsort(found, n, sizeof *found, by_x);
    return n;
}

long long *thread_areas(const char *headings, const int *lengths, int count, int *size) {
    struct stretch stretches[MAX_STRETCHES];
    long long rows[2 * MAX_STRETCHES];
    int n = upright(headings, lengths, count, stretches);
    for (int i = 0; i < n; i++) {
        rows[2 * i] = stretches[i].bottom;
        rows[2 * i + 1] = stretches[i].top;
    }
    qsort(rows, 2 * n, sizeof *rows, by_value);
    long long *areas = calloc(n + 1, sizeof *areas);
    *size = 0;
    for (int r = 0; r + 1 < 2 * n; r++) {
        int turns = 0;
        long long west = 0;
        for (int i = 0; i < n; i++) {
            const struct stretch *s = &stretches[i];
            if (s->bottom > rows[r] || s->top < rows[r + 1]) continue;
            int depth = abs(turns);
            long long area = (s->x - west) * (rows[r + 1] - rows[r]);
            if (depth > 0 && area > 0) {
                areas[depth - 1] += area;
                if (depth > *size) *size = depth;
            }
            turns += s->sign;
            west = s->x;
        }
    }
    return areas;
}
