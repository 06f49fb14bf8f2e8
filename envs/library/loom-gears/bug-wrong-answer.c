#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct pair {
    long long driving, driven;
};

static int by_teeth(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

/* How far the ratio is from p / q, times driven * q. */
static long long error_of(struct pair pair, int p, int q) {
    return llabs(pair.driving * q - pair.driven * p) * pair.driven;
}

static bool is_better(struct pair a, struct pair b, int p, int q) {
    long long error = error_of(a, p, q) * b.driven - error_of(b, p, q) * a.driven;
    if (error != 0) return error < 0;
    long long more = a.driving + a.driven - b.driving - b.driven;
    if (more != 0) return more < 0;
    return a.driving < b.driving;
}

int *change_gears(const int *teeth, int gears, int p, int q, int *size) {
    int *sorted = malloc(gears * sizeof *sorted);
    memcpy(sorted, teeth, gears * sizeof *sorted);
    qsort(sorted, gears, sizeof *sorted, by_teeth);
    struct pair best = {sorted[0], sorted[1]};
    int split = 0;
    for (int i = 0; i < gears; i++) {
        while (split < gears && (long long)sorted[split] * p <= (long long)sorted[i] * q) split++;
        for (int j = split - 2; j < split + 2; j++) {
            if (j < 0 || j >= gears || j == i) continue;
            struct pair pair = {sorted[i], sorted[j]};
            if (is_better(pair, best, p, q)) best = pair;
        }
    }
    int *result = sorted;
    result[0] = (int)best.driving;
    result[1] = (int)best.driven;
    *size = 2;
    return result;
}
