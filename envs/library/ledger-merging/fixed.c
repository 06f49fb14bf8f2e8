#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MAX_SLIPS 800

static int slips[MAX_SLIPS];
static int starts[MAX_SLIPS + 1]; /* where the stretches begin, and the end of the row */

static void turn(int first, int last) {
    for (; first < last; first++, last--) {
        int slip = slips[first];
        slips[first] = slips[last];
        slips[last] = slip;
    }
}

/* Fills starts, turns what is falling, and returns the number of stretches. */
static int find_stretches(int count) {
    int stretches = 0;
    int start = 0;
    while (start < count) {
        int end = start + 1;
        bool falling = end < count && slips[end] < slips[start];
        while (end < count && (slips[end] < slips[end - 1]) == falling) end++;
        if (falling) turn(start, end - 1);
        starts[stretches++] = start;
        start = end;
    }
    starts[stretches] = count;
    return stretches;
}

/* Merges the stretches from start to middle and from middle to end; returns the number of comparisons. */
static int merge(int start, int middle, int end) {
    int merged[MAX_SLIPS];
    int size = 0, comparisons = 0;
    int i = start, j = middle;
    while (i < middle && j < end) {
        comparisons++;
        merged[size++] = slips[j] < slips[i] ? slips[j++] : slips[i++];
    }
    while (i < middle) merged[size++] = slips[i++];
    memcpy(slips + start, merged, size * sizeof *slips);
    return comparisons;
}

int main(void) {
    int count;
    if (scanf("%d", &count) != 1) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%d", &slips[i]) != 1) return 1;
    }
    int rounds = 0, total = 0, stretches;
    while ((stretches = find_stretches(count)) > 1) {
        int comparisons = 0;
        for (int i = 0; i + 1 < stretches; i += 2) comparisons += merge(starts[i], starts[i + 1], starts[i + 2]);
        printf("%d %d\n", stretches, comparisons);
        rounds++;
        total += comparisons;
    }
    printf("%d %d\n", rounds, total);
    for (int i = 0; i < count; i++) printf("%d%c", slips[i], i + 1 < count ? ' ' : '\n');
    return 0;
}
