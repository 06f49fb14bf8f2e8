#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MAX_SIZE 30

typedef uint32_t grid[MAX_SIZE + 2]; /* rows 1 to h, with nothing around them */

static grid frozen, windows, always;
static int height, width, last_minute;

static uint32_t next_row(const grid before, int y) {
    uint32_t left = before[y] >> 1, right = before[y] << 1, above = before[y - 1], below = before[y + 1];
    uint32_t any = left | right | above | below;
    uint32_t exactly_odd = left ^ right ^ above ^ below;
    uint32_t three = (left & right & (above | below)) | ((left | right) & above & below);
    uint32_t several = (any & ~exactly_odd) | three;
    uint32_t draught = windows[y] >> 1 | windows[y] << 1 | windows[y - 1] | windows[y + 1];
    uint32_t thawing = before[y] & draught & ~any;
    return (before[y] & ~thawing) | (several & ~windows[y]);
}

static int step(void) {
    grid before;
    memcpy(before, frozen, sizeof before);
    for (int y = 1; y <= height; y++) frozen[y] = next_row(before, y);
    return memcmp(before, frozen, sizeof before) != 0;
}

int main(void) {
    char row[MAX_SIZE + 1];
    if (scanf("%d %d %d", &height, &width, &last_minute) != 3) return 1;
    for (int y = 1; y <= height; y++) {
        if (scanf("%30s", row) != 1) return 1;
        for (int x = 0; x < width; x++) {
            if (row[x] == '#') frozen[y] |= 1U << x;
            if (row[x] == 'o') windows[y] |= 1U << x;
        }
    }
    memcpy(always, frozen, sizeof always);
    int minute = 0;
    while (minute < last_minute && step()) {
        minute++;
        for (int y = 1; y <= height; y++) always[y] &= frozen[y];
    }
    int kept = 0;
    for (int y = 1; y <= height; y++) kept += __builtin_popcount(always[y]);
    printf("%d %d\n", minute, kept);
    for (int y = 1; y <= height; y++) {
        for (int x = 0; x < width; x++) putchar(frozen[y] >> x & 1 ? '#' : windows[y] >> x & 1 ? 'o' : '.');
        putchar('\n');
    }
    return 0;
}
