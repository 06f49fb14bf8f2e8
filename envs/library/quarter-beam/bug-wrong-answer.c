#include <stdbool.h>
#include <stdio.h>

#define MAX_SHIPS 300

struct point {
    int x, y;
};

static long long cross(struct point a, struct point b) {
    return a.x * b.y - a.y * b.x;
}

static long long dot(struct point a, struct point b) {
    return (long long)a.x * b.x + (long long)a.y * b.y;
}

/* Whether a ship is at most 90 degrees counter-clockwise of the edge. */
static bool is_lit(struct point edge, struct point ship) {
    return cross(edge, ship) >= 0 && dot(edge, ship) >= 0;
}

static int count_lit(const struct point *ships, int count, struct point edge) {
    int lit = 0;
    for (int i = 0; i < count; i++) {
        if (is_lit(edge, ships[i])) lit++;
    }
    return lit;
}

int main(void) {
    struct point ships[MAX_SHIPS];
    int count;
    if (scanf("%d", &count) != 1) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%d %d", &ships[i].x, &ships[i].y) != 2) return 1;
    }
    int most = 0, best = 0;
    for (int i = 0; i < count; i++) {
        int lit = count_lit(ships, count, ships[i]);
        if (lit > most) {
            most = lit;
            best = i + 1;
        }
    }
    printf("%d %d\n", most, best);
    return 0;
}
