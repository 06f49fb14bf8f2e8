#include <stdlib.h>

static int compare(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static int *sorted(const int *values, int count) {
    int *copy = calloc(count + 1, sizeof *copy);
    for (int i = 0; i < count; i++) copy[i] = values[i];
    qsort(copy, count, sizeof *copy, compare);
    return copy;
}

int *lock_traffic(const int *entries, int entry_count, const int *exits, int exit_count, int inside, int many, int last,
                  int *size) {
    int *in = sorted(entries, entry_count);
    int *out = sorted(exits, exit_count);
    int *result = calloc(4, sizeof *result);
    int boats = inside, most = -1, current = 0;
    int i = 0, j = 0;
    *size = 4;
    for (int second = 0; second <= last;) {
        while (i < entry_count && in[i] <= second) {
            boats++;
            i++;
        }
        while (j < exit_count && out[j] <= second) {
            boats--;
            j++;
        }
        int next = last + 1;
        if (i < entry_count && in[i] < next) next = in[i];
        if (j < exit_count && out[j] + 1 < next) next = out[j] + 1;
        if (boats > most) {
            most = boats;
            result[3] = second;
        }
        current = boats >= many ? current + next - second : 0;
        if (boats >= many) result[0] += next - second;
        if (current > result[1]) result[1] = current;
        second = next;
    }
    result[2] = most;
    free(in);
    free(out);
    return result;
}
