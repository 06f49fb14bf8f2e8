#include <stdbool.h>
#include <stdio.h>

#define MAX_SCANNED 800

static int scanned[MAX_SCANNED];
static int capacity;

/* Where the writing is: `used` numbers are on the slip. */
static int used;
static int slips;
static int missing;

static void write_part(int start, int count) {
    if (used > 0) putchar(' ');
    printf("%d", start);
    if (count == 2) printf(" %d", start + 1);
    if (count > 2) printf("-%d", start + count - 1);
}

/* Counts the missing numbers from start to end and the slips they need, and writes them if wanted. */
static void add_missing(int start, int end, bool writing) {
    while (start <= end) {
        int count = end - start + 1;
        if (count > capacity - used) count = capacity - used;
        if (used == 0) slips++;
        if (writing) write_part(start, count);
        missing += count;
        used += count;
        start += count;
        if (used == capacity) {
            if (writing) putchar('\n');
            used = 0;
        }
    }
}

static void pass(int count, int first, int last, bool writing) {
    int expected = first;
    used = slips = missing = 0;
    for (int i = 0; i < count && scanned[i] <= last; i++) {
        if (scanned[i] < expected) continue;
        add_missing(expected, scanned[i] - 1, writing);
        expected = scanned[i] + 1;
    }
    add_missing(expected, last, writing);
}

int main(void) {
    int count, first, last;
    if (scanf("%d %d %d %d", &count, &first, &last, &capacity) != 4) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%d", &scanned[i]) != 1) return 1;
    }
    pass(count, first, last, false);
    printf("%d %d\n", slips, missing);
    pass(count, first, last, true);
    return 0;
}
