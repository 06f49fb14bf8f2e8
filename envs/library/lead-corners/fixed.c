#include <stdlib.h>
#include <string.h>

#define MAX_SIDE 40

struct window {
    const char **panes;
    int rows, columns;
};

static int min(int a, int b) {
    return a < b ? a : b;
}

static int inside(const struct window *window, int r, int c) {
    return r >= 0 && r < window->rows && c >= 0 && c < window->columns;
}

/* Counts the corners whose panes lie dr rows and dc columns further on; answer is the largest size and their number. */
static void count_corners(const struct window *window, int dr, int dc, int *answer) {
    int size[MAX_SIDE][MAX_SIDE];
    for (int i = 0; i < window->rows; i++) {
        for (int j = 0; j < window->columns; j++) {
            int r = dr < 0 ? i : window->rows - 1 - i;
            int c = dc < 0 ? j : window->columns - 1 - j;
            char colour = window->panes[r][c];
            size[r][c] = 1;
            if (!inside(window, r + dr, c + dc)) continue;
            if (window->panes[r + dr][c] != colour || window->panes[r][c + dc] != colour) continue;
            size[r][c] = 1 + min(size[r + dr][c], size[r][c + dc]);
            if (size[r][c] > answer[0]) {
                answer[0] = size[r][c];
                answer[1] = 0;
            }
            if (size[r][c] == answer[0]) answer[1]++;
        }
    }
}

int *largest_corners(const char **window, int rows, int *size) {
    struct window whole = {window, rows, (int)strlen(window[0])};
    int *answer = calloc(2, sizeof *answer);
    for (int dr = -1; dr <= 1; dr += 2) {
        for (int dc = -1; dc <= 1; dc += 2) count_corners(&whole, dr, dc, answer);
    }
    *size = 2;
    return answer;
}
