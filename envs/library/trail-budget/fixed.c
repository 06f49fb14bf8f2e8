#include <stdlib.h>

/* Breaths from a marker to the next one. */
static long long climb(const int *heights, int marker) {
    long long rise = (long long)heights[marker + 1] - heights[marker];
    return rise > 0 ? rise : 0;
}

int *longest_stretch(const int *heights, int count, long long budget, int *size) {
    int *best = calloc(2, sizeof *best);
    int first = 0;
    long long spent = 0;
    for (int last = 1; last < count; last++) {
        spent += climb(heights, last - 1);
        while (spent > budget) {
            spent -= climb(heights, first);
            first++;
        }
        if (last - first > best[1] - best[0]) {
            best[0] = first;
            best[1] = last;
        }
    }
    *size = 2;
    return best;
}
