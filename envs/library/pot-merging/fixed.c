#include <stdio.h>

#define MAX_ENTRIES 400
#define SIZES 26

struct group {
    int size;
    long long count;
};

/* Every entry leaves at most one group of each size. */
static struct group row[MAX_ENTRIES * SIZES];
static int groups = 0;

static void add(int size, long long count) {
    long long left[SIZES];
    int top = size;
    /* Upwards: what is at the end of the row joins in, whatever cannot be merged is left for later. */
    for (;; top++) {
        if (groups > 0 && row[groups - 1].size == top) count += row[--groups].count;
        if (top == SIZES - 1 || count < 3) break;
        left[top] = count % 3;
        count /= 3;
    }
    left[top] = count;
    for (int i = top; i >= size; i--) {
        if (left[i] > 0) row[groups++] = (struct group){i, left[i]};
    }
}

int main(void) {
    int entries;
    if (scanf("%d", &entries) != 1) return 1;
    while (entries-- > 0) {
        long long count;
        char letter;
        if (scanf("%lld%c", &count, &letter) != 2) return 1;
        add(letter - 'a', count);
    }
    for (int i = 0; i < groups; i++) {
        printf("%s%lld%c", i > 0 ? " " : "", row[i].count, 'a' + row[i].size);
    }
    putchar('\n');
    return 0;
}
