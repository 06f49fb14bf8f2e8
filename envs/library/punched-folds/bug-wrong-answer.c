#include <stdbool.h>
#include <stdlib.h>

#define MAX_FOLDS 8

/* One direction of the sheet: its folds, and how large it is before each of them. */
struct axis {
    int count;
    bool at_start[MAX_FOLDS];
    int amount[MAX_FOLDS];
    int before[MAX_FOLDS];
    int size;
};

static void fold(struct axis *axis, bool at_start, int amount) {
    int i = axis->count++;
    axis->at_start[i] = at_start;
    axis->amount[i] = amount;
    axis->before[i] = axis->size;
    axis->size -= amount;
}

/* The places on the sheet before all of the first `folds` folds that lie on a place after them; how many. */
static int unfold(const struct axis *axis, int folds, int place, int *found) {
    if (folds == 0) {
        *found = place;
        return 1;
    }
    int i = folds - 1, amount = axis->amount[i], rest = axis->before[i] - amount;
    int count = 0;
    if (axis->at_start[i]) {
        if (place < rest) count += unfold(axis, i, amount + place, found);
        if (place < amount) count += unfold(axis, i, amount - 1 - place, found + count);
    } else {
        int out = amount > rest ? amount - rest : 0;
        if (place >= out) count += unfold(axis, i, place - out, found);
        int mirrored = rest + rest + out - 1 - place;
        if (mirrored < axis->before[i]) count += unfold(axis, i, mirrored, found + count);
    }
    return count;
}

static int by_value(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static int sorted_places(const struct axis *axis, int place, int *found) {
    int count = unfold(axis, axis->count, place, found);
    qsort(found, count, sizeof *found, by_value);
    return count;
}

int *punched_holes(int width, int height, const char *sides, const int *amounts, int folds, int column, int row,
                   int *size) {
    struct axis across = {.size = width}, down = {.size = height};
    for (int i = 0; i < folds; i++) {
        if (sides[i] == 'L' || sides[i] == 'R') fold(&across, sides[i] == 'L', amounts[i]);
        else fold(&down, sides[i] == 'T', amounts[i]);
    }
    int columns[1 << MAX_FOLDS], rows[1 << MAX_FOLDS];
    int column_count = sorted_places(&across, column, columns);
    int row_count = sorted_places(&down, row, rows);
    int *holes = malloc(2 * row_count * column_count * sizeof *holes);
    *size = 0;
    for (int i = 0; i < row_count; i++) {
        for (int j = 0; j < column_count; j++) {
            holes[(*size)++] = rows[i];
            holes[(*size)++] = columns[j];
        }
    }
    return holes;
}
