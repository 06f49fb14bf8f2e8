#include <stdlib.h>

#define MAX_CELLS 4096

struct state {
    int cells;
    long long ones, moves;
};

static struct state step(struct state state, int width, int taps) {
    int fresh = 0;
    for (int i = 0; i < width; i++) {
        if (taps >> i & 1) fresh ^= state.cells >> i & 1;
    }
    state.ones += state.cells & 1;
    state.cells = state.cells >> 1 | fresh << (width - 1);
    if (state.cells == 0) {
        state.moves++;
        for (int i = 0; i < width; i++) {
            if ((taps >> i & 1) == 0) state.cells |= 1 << i;
        }
        if (state.cells == 0) state.cells = 1;
    }
    return state;
}

long long *stamp_register(int width, int taps, int start, long long tickets, int *size) {
    static long long met[MAX_CELLS]; /* the ticket, from 1, before which the register had these contents */
    static struct state states[MAX_CELLS + 1];
    struct state state = {start, 0, 0};
    long long ticket = 0;
    for (int i = 0; i < MAX_CELLS; i++) met[i] = 0;
    while (ticket < tickets && met[state.cells] == 0) {
        states[ticket++] = state;
        met[state.cells] = ticket;
        state = step(state, width, taps);
    }
    if (ticket < tickets) {
        long long first = met[state.cells] - 1;
        long long rounds = (tickets - first) / (ticket - first);
        long long rest = (tickets - first) % (ticket - first);
        long long ones = state.ones - states[first].ones, moves = state.moves - states[first].moves;
        state = states[first + rest];
        state.ones += rounds * ones;
        state.moves += rounds * moves;
    }
    long long *result = malloc(3 * sizeof *result);
    result[0] = state.cells;
    result[1] = state.ones;
    result[2] = state.moves;
    *size = 3;
    return result;
}
