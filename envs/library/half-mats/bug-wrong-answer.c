#include <stdbool.h>
#include <string.h>

#define MOST_CELLS 25
#define PILLAR (-1)

struct floor {
    int height, width;
    /* Row by row: 0 where no mat lies yet, or the number of the mat. */
    int mat[MOST_CELLS];
};

static bool four_meet(const struct floor *floor, int at) {
    if (at < floor->width || at % floor->width == 0) return false;
    int a = floor->mat[at - floor->width - 1], b = floor->mat[at - floor->width];
    int c = floor->mat[at - 1], d = floor->mat[at];
    if (a == PILLAR || b == PILLAR || c == PILLAR || d == PILLAR) return false;
    return a != b && c != d && a != c && b != d;
}

/* The ways to cover the cells from number `at` on, when `mats` mats lie before. */
static int count(struct floor *floor, int at, int mats, int halves) {
    while (at < floor->height * floor->width && floor->mat[at] != 0) at++;
    if (at == floor->height * floor->width) return halves == 0;
    int total = 0;
    int *here = &floor->mat[at];
    *here = mats + 1;
    if (!four_meet(floor, at)) {
        if (halves > 0) total += count(floor, at + 1, mats, halves - 1);
        int *right = here + 1, *down = here + floor->width;
        if ((at + 1) % floor->width != 0 && *right == 0) {
            *right = mats + 1;
            total += count(floor, at + 1, mats + 1, halves);
            *right = 0;
        }
        if (at / floor->width + 1 < floor->height && *down == 0) {
            *down = mats + 1;
            total += count(floor, at + 1, mats + 1, halves);
            *down = 0;
        }
    }
    *here = 0;
    return total;
}

int count_layouts(const char **plan, int rows, int halves) {
    struct floor floor = {.height = rows, .width = (int)strlen(plan[0])};
    for (int at = 0; at < rows * floor.width; at++) {
        floor.mat[at] = plan[at / floor.width][at % floor.width] == '.' ? 0 : PILLAR;
    }
    return count(&floor, 0, 0, halves);
}
