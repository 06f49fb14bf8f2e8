#include <stdlib.h>
#include <string.h>

/* The position that a reading shows, where '?' stands for the track given. */
static int decode(const char *reading, char unread) {
    int position = 0, bit = 0;
    for (; *reading != '\0'; reading++) {
        char track = *reading == '?' ? unread : *reading;
        bit ^= track == '#';
        position = position << 1 | bit;
    }
    return position;
}

static int shorter_way(int start, int end, int positions) {
    int way = end - start;
    if (way < 0) way += positions;
    return 2 * way > positions ? way - positions : way;
}

int *dial_travel(char **readings, int count, int *size) {
    int positions = 1 << strlen(readings[0]);
    int here = decode(readings[0], '.');
    int *travel = calloc(3, sizeof *travel);
    *size = 3;
    for (int i = 1; i < count; i++) {
        int way = shorter_way(here, decode(readings[i], '.'), positions);
        int other = shorter_way(here, decode(readings[i], '#'), positions);
        if (abs(other) < abs(way)) way = other;
        here = (here + way) & (positions - 1);
        travel[0] += way;
        if (travel[0] > travel[1]) travel[1] = travel[0];
        if (travel[0] < travel[2]) travel[2] = travel[0];
    }
    return travel;
}
