#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MAX_SIDE 40

struct robot {
    int row, column, facing, hand;
    bool turning;
};

static const char faces[] = ">v<^";
static const int down[] = {0, 1, 0, -1};
static const int right[] = {1, 0, -1, 0};

/* The grid with a border of rock; of drilled rubble, '1' is what is left after drilling once. */
static char grid[MAX_SIDE + 2][MAX_SIDE + 3];
static long long seen[MAX_SIDE + 2][MAX_SIDE + 2][4][2][2];

/* Does one minute's work; true if the mine has changed. */
static bool work(struct robot *robot) {
    int row = robot->row + down[robot->facing], column = robot->column + right[robot->facing];
    char *ahead = &grid[row][column];
    if (*ahead == '#') {
        if (!robot->turning) robot->hand = !robot->hand;
        robot->turning = true;
        robot->facing = (robot->facing + (robot->hand ? 1 : 3)) % 4;
        return false;
    }
    robot->turning = false;
    if (*ahead == '.') {
        robot->row = row;
        robot->column = column;
        return false;
    }
    *ahead = *ahead == 'o' ? '1' : '.';
    return true;
}

int main(void) {
    int height, width, rubble = 0;
    long long minutes;
    struct robot robot = {0};
    if (scanf("%d %d %lld", &height, &width, &minutes) != 3) return 1;
    memset(grid, '#', sizeof grid);
    for (int row = 1; row <= height; row++) {
        if (scanf("%40s", &grid[row][1]) != 1) return 1;
        grid[row][width + 1] = '#';
        for (int column = 1; column <= width; column++) {
            const char *face = strchr(faces, grid[row][column]);
            if (face == NULL) continue;
            robot.row = row;
            robot.column = column;
            robot.facing = (int)(face - faces);
            grid[row][column] = '.';
        }
    }
    memset(seen, -1, sizeof seen);
    while (minutes > 0) {
        long long *before = &seen[robot.row][robot.column][robot.facing][robot.hand][robot.turning];
        if (*before >= 0) minutes %= *before - minutes;
        if (minutes == 0) break;
        *before = minutes;
        if (work(&robot)) memset(seen, -1, sizeof seen);
        minutes--;
    }
    for (int row = 1; row <= height; row++) {
        for (int column = 1; column <= width; column++) rubble += grid[row][column] == 'o' || grid[row][column] == '1';
    }
    printf("%d %d %c %d\n", robot.row, robot.column, faces[robot.facing], rubble);
    return 0;
}
