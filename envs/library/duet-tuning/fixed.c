#include <stdlib.h>

static int compare(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static int *sorted(const int *values, int count) {
    int *copy = malloc(count * sizeof *copy);
    for (int i = 0; i < count; i++) copy[i] = values[i];
    qsort(copy, count, sizeof *copy, compare);
    return copy;
}

/* How many pairs of a and b have a - b >= distance; both lists are sorted. */
static long long count_apart(const int *a, int a_count, const int *b, int b_count, long long distance) {
    long long count = 0;
    int near = 0;
    for (int i = 0; i < a_count; i++) {
        while (near < b_count && a[i] - (long long)b[near] >= distance) near++;
        count += near;
    }
    return count;
}

long long *duet_tuning(const int *violins, int violin_count, const int *cellos, int cello_count, long long k,
                       int *size) {
    int *v = sorted(violins, violin_count);
    int *c = sorted(cellos, cello_count);
    long long duets = (long long)violin_count * cello_count;
    long long low = 0, high = 2000000000;
    while (low < high) {
        long long middle = low + (high - low) / 2;
        long long worse = count_apart(v, violin_count, c, cello_count, middle + 1) +
                          count_apart(c, cello_count, v, violin_count, middle / 2 + 1);
        if (duets - worse >= k) high = middle;
        else low = middle + 1;
    }
    long long *result = calloc(3, sizeof *result);
    result[0] = low;
    result[1] = count_apart(v, violin_count, c, cello_count, low) - count_apart(v, violin_count, c, cello_count, low + 1);
    if (low > 0 && low % 2 == 0) {
        result[2] = count_apart(c, cello_count, v, violin_count, low / 2) -
                    count_apart(c, cello_count, v, violin_count, low / 2 + 1);
    }
    *size = 3;
    free(v);
    free(c);
    return result;
}
