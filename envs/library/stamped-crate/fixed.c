#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MOST_CELLS 20

enum side { TOP, BOTTOM, NORTH, SOUTH, WEST, EAST };

struct roll {
    int dy, dx;
    /* Which side comes to the top, the bottom, the north and so on. */
    enum side from[6];
};

static const struct roll rolls[4] = {
    {-1, 0, {SOUTH, NORTH, TOP, BOTTOM, WEST, EAST}},
    {1, 0, {NORTH, SOUTH, BOTTOM, TOP, WEST, EAST}},
    {0, -1, {EAST, WEST, NORTH, SOUTH, TOP, BOTTOM}},
    {0, 1, {WEST, EAST, NORTH, SOUTH, BOTTOM, TOP}},
};

static int height, width;
static char cells[MOST_CELLS][MOST_CELLS + 1];
/* How many ways make a number of rolls. */
static long ways[MOST_CELLS];

static bool may_stand(int y, int x, char bottom) {
    if (y < 0 || y >= height || x < 0 || x >= width) return false;
    return cells[y][x] == '.' || cells[y][x] == 'G' || cells[y][x] == bottom;
}

static void go_on(int y, int x, const char *crate, int done) {
    if (cells[y][x] == 'G') {
        ways[done]++;
        return;
    }
    char mark = cells[y][x];
    cells[y][x] = '#';
    for (int i = 0; i < 4; i++) {
        char after[6];
        for (int side = 0; side < 6; side++) after[side] = crate[rolls[i].from[side]];
        int to_y = y + rolls[i].dy, to_x = x + rolls[i].dx;
        if (may_stand(to_y, to_x, after[BOTTOM])) go_on(to_y, to_x, after, done + 1);
    }
    cells[y][x] = mark;
}

int main(void) {
    char crate[7];
    if (scanf("%d %d %6s", &height, &width, crate) != 3) return 1;
    int start_y = 0, start_x = 0;
    for (int y = 0; y < height; y++) {
        if (scanf("%20s", cells[y]) != 1) return 1;
        const char *start = strchr(cells[y], 'S');
        if (start == NULL) continue;
        start_y = y;
        start_x = (int)(start - cells[y]);
    }
    go_on(start_y, start_x, crate, 0);
    long total = 0;
    int fewest = 0, most = 0;
    for (int done = 1; done < MOST_CELLS; done++) {
        if (ways[done] == 0) continue;
        if (total == 0) fewest = done;
        most = done;
        total += ways[done];
    }
    if (total > 0) printf("%ld %d %d\n", total, fewest, most);
    else puts("stuck");
    return 0;
}
