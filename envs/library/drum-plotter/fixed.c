#include <stdbool.h>
#include <string.h>

#define MAX_SIDE 100

static bool inked[MAX_SIDE][MAX_SIDE];
/* Where a run has already started, with the pen lifted and lowered. */
static bool started[2][MAX_SIDE][MAX_SIDE];

int inked_cells(const char *program, int width, int height, long long repeats) {
    memset(inked, 0, sizeof inked);
    memset(started, 0, sizeof started);
    int x = 0, y = 0, cells = 0;
    bool lowered = false;
    while (repeats-- > 0 && !started[lowered][y][x]) {
        started[lowered][y][x] = true;
        for (const char *letter = program; *letter != '\0'; letter++) {
            switch (*letter) {
                case 'P': lowered = !lowered; break;
                case 'L': x = (x + width - 1) % width; break;
                case 'R': x = (x + 1) % width; break;
                case 'U': if (y > 0) y--; break;
                case 'D': if (y < height - 1) y++; break;
            }
            if (lowered && !inked[y][x]) {
                inked[y][x] = true;
                cells++;
            }
        }
    }
    return cells;
}
