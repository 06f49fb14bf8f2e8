#include <string.h>

#define MODULUS 1000000007
#define STATES 6
#define MAX_PLOTS 100

enum state { START, ONE_TALL, TWO_TALL, LOW, GAP_AFTER_TALL, GAP_AFTER_LOW, FORBIDDEN };

static enum state after_tall(enum state state) {
    if (state == ONE_TALL) return TWO_TALL;
    return state == TWO_TALL || state == GAP_AFTER_TALL ? FORBIDDEN : ONE_TALL;
}

static enum state after_low(enum state state) {
    return state == GAP_AFTER_LOW ? FORBIDDEN : LOW;
}

static enum state after_gap(enum state state) {
    switch (state) {
    case ONE_TALL:
    case TWO_TALL:
        return GAP_AFTER_TALL;
    case LOW:
        return GAP_AFTER_LOW;
    default:
        return FORBIDDEN;
    }
}

static void add(int *sum, int count) {
    *sum = (*sum + count) % MODULUS;
}

int count_hedges(const char *plots, int tall) {
    int ways[STATES + 1][MAX_PLOTS + 2] = {{0}};
    ways[START][0] = 1;
    for (const char *plot = plots; *plot != '\0'; plot++) {
        int next[STATES + 1][MAX_PLOTS + 2] = {{0}};
        for (enum state state = START; state < FORBIDDEN; state++) {
            for (int planted = 0; planted <= tall; planted++) {
                int count = ways[state][planted];
                if (*plot == '?' || *plot == 'T') add(&next[after_tall(state)][planted + 1], count);
                if (*plot == '?' || *plot == 'L') add(&next[after_low(state)][planted], count);
                if (*plot == '?' || *plot == 'G') add(&next[after_gap(state)][planted], count);
            }
        }
        memcpy(ways, next, sizeof ways);
    }
    int total = 0;
    for (enum state state = ONE_TALL; state <= LOW; state++) add(&total, ways[state][tall]);
    return total;
}
