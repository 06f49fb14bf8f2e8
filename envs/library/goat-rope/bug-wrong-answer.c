#include <math.h>
#include <stdbool.h>
#include <stdio.h>

struct point {
    long long x, y;
};

static long long width, height;

/* The smallest integer whose square is not less than a number. */
static long long ceil_root(long long square) {
    long long root = (long long)sqrt((double)square);
    while (root * root > square) root--;
    while ((root + 1) * (root + 1) <= square) root++;
    return root;
}

static long long reach_of(struct point from, struct point to) {
    long long dx = to.x - from.x, dy = to.y - from.y;
    return ceil_root(dx * dx + dy * dy);
}

/* Whether a straight rope from a point of the wall to a tuft outside stays outside. */
static bool sees(struct point p, struct point tuft) {
    if (p.x == 0 && tuft.x <= 0) return true;
    if (p.x == width && tuft.x >= width) return true;
    if (p.y == 0 && tuft.y <= 0) return true;
    return p.y == height && tuft.y >= height;
}

/* The shortest rope that goes round the shed in one direction; the corners are in the order of that direction. */
static long long shortest(struct point ring, const struct point *corners, struct point tuft) {
    long long best = -1, used = 0;
    struct point bend = ring;
    for (int i = 0; i < 4; i++) {
        if (sees(bend, tuft)) {
            long long rope = used + reach_of(bend, tuft);
            if (best < 0 || rope < best) best = rope;
        }
        used += reach_of(bend, corners[i]);
        bend = corners[i];
    }
    return best;
}

int main(void) {
    struct point ring;
    int count;
    if (scanf("%lld %lld %lld %lld %d", &width, &height, &ring.x, &ring.y, &count) != 5) return 1;
    struct point corners[4] = {{0, 0}, {width, 0}, {width, height}, {0, height}};
    int next;
    if (ring.y == 0 && ring.x < width) next = 1;
    else if (ring.x == width && ring.y < height) next = 2;
    else if (ring.y == height && ring.x > 0) next = 3;
    else next = 0;
    struct point forth[4], back[4];
    for (int i = 0; i < 4; i++) {
        forth[i] = corners[(next + i) % 4];
        back[i] = corners[(next + 3 - i) % 4];
    }
    while (count-- > 0) {
        struct point tuft;
        if (scanf("%lld %lld", &tuft.x, &tuft.y) != 2) return 1;
        if (tuft.x > 0 && tuft.x < width && tuft.y > 0 && tuft.y < height) {
            puts("inside");
            continue;
        }
        long long one = shortest(ring, forth, tuft), other = shortest(ring, back, tuft);
        printf("%lld\n", one < other ? one : other);
    }
    return 0;
}
