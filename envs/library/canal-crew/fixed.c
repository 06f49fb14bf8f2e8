#include <stdbool.h>
#include <stdio.h>

#define MAX_BASINS 61
#define MAX_CANALS 200
#define MAX_WORKED 31
#define NEVER (-1)

struct canal {
    int a, b, hours, locks;
};

static struct canal canals[MAX_CANALS];
static int rest[MAX_BASINS];
static long long best[MAX_BASINS][MAX_WORKED];
static bool settled[MAX_BASINS][MAX_WORKED];

static void improve(int basin, int worked, long long hours) {
    if (best[basin][worked] == NEVER || hours < best[basin][worked]) best[basin][worked] = hours;
}

/* The state that is reached first among those not settled yet; false if there is none. */
static bool next_state(int basins, int limit, int *basin, int *worked) {
    bool found = false;
    for (int i = 1; i <= basins; i++) {
        for (int j = 0; j <= limit; j++) {
            if (settled[i][j] || best[i][j] == NEVER) continue;
            if (found && best[i][j] >= best[*basin][*worked]) continue;
            *basin = i;
            *worked = j;
            found = true;
        }
    }
    return found;
}

static void leave(int basin, int worked, int count, int limit) {
    long long hours = best[basin][worked];
    if (rest[basin] > 0) improve(basin, 0, hours + rest[basin]);
    for (int i = 0; i < count; i++) {
        const struct canal *canal = &canals[i];
        if (canal->a != basin && canal->b != basin) continue;
        int other = canal->a == basin ? canal->b : canal->a;
        if (worked + canal->locks <= limit) improve(other, worked + canal->locks, hours + canal->hours);
    }
}

int main(void) {
    int basins, count, limit, basin, worked;
    if (scanf("%d %d %d", &basins, &count, &limit) != 3) return 1;
    for (int i = 1; i <= basins; i++) {
        if (scanf("%d", &rest[i]) != 1) return 1;
        for (int j = 0; j <= limit; j++) best[i][j] = NEVER;
    }
    for (int i = 0; i < count; i++) {
        struct canal *canal = &canals[i];
        if (scanf("%d %d %d %d", &canal->a, &canal->b, &canal->hours, &canal->locks) != 4) return 1;
    }
    best[1][0] = 0;
    while (next_state(basins, limit, &basin, &worked)) {
        if (basin == basins) {
            printf("%lld\n", best[basin][worked]);
            return 0;
        }
        settled[basin][worked] = true;
        leave(basin, worked, count, limit);
    }
    puts("stuck");
    return 0;
}
