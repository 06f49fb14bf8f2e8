#include <stdbool.h>
#include <stdio.h>

#define MAX_STICKS 120

struct stick {
    long long x1, y1, x2, y2;
    int points;
    int covers;
    bool taken;
};

static struct stick sticks[MAX_STICKS];
static bool lies_on[MAX_STICKS][MAX_STICKS];

static int side_of(const struct stick *s, long long x, long long y) {
    long long turn = (s->x2 - s->x1) * (y - s->y1) - (s->y2 - s->y1) * (x - s->x1);
    return (turn > 0) - (turn < 0);
}

static bool between(long long a, long long b, long long value) {
    return a < b ? a <= value && value <= b : b <= value && value <= a;
}

/* Whether a point of the line through a stick belongs to the stick. */
static bool has_end(const struct stick *s, long long x, long long y) {
    return side_of(s, x, y) == 0 && between(s->x1, s->x2, x) && between(s->y1, s->y2, y);
}

static bool touch(const struct stick *s, const struct stick *t) {
    if (has_end(s, t->x1, t->y1) || has_end(s, t->x2, t->y2)) return true;
    if (has_end(t, s->x1, s->y1) || has_end(t, s->x2, s->y2)) return true;
    return side_of(s, t->x1, t->y1) * side_of(s, t->x2, t->y2) < 0 &&
           side_of(t, s->x1, s->y1) * side_of(t, s->x2, s->y2) < 0;
}

/* The free stick with the most points, the last one of several, or -1. */
static int choose(int count) {
    int best = -1;
    for (int i = 0; i < count; i++) {
        if (sticks[i].taken || sticks[i].covers > 0) continue;
        if (best < 0 || sticks[i].points >= sticks[best].points) best = i;
    }
    return best;
}

int main(void) {
    int count;
    if (scanf("%d", &count) != 1) return 1;
    for (int i = 0; i < count; i++) {
        struct stick *s = &sticks[i];
        if (scanf("%lld %lld %lld %lld %d", &s->x1, &s->y1, &s->x2, &s->y2, &s->points) != 5) return 1;
        for (int j = 0; j < i; j++) {
            lies_on[i][j] = touch(s, &sticks[j]);
            if (lies_on[i][j]) sticks[j].covers++;
        }
    }
    int totals[2] = {0, 0}, child = 0;
    for (int taken = 0; taken < count; taken++) {
        int best = choose(count), freed = 0;
        sticks[best].taken = true;
        totals[child] += sticks[best].points;
        for (int j = 0; j < best; j++) {
            if (lies_on[best][j] && --sticks[j].covers == 0) freed++;
        }
        printf("%d%c", best + 1, taken + 1 < count ? ' ' : '\n');
        if (freed < 2) child = 1 - child;
    }
    printf("%d %d\n", totals[0], totals[1]);
    return 0;
}
