#include <stdlib.h>

enum kind { LIFT, EASY, BLACK };

#define MAX_STREAK 5

/* Tickets needed to be at a station after a number of black runs in a row; -1 while no way is known. */
struct state {
    int tickets[MAX_STREAK + 1];
};

static int improve(int *tickets, int spent) {
    if (*tickets >= 0 && *tickets <= spent) return 0;
    *tickets = spent;
    return 1;
}

/* Takes one connection in every state of its start; tells whether anything became cheaper. */
static int take(const struct state *from, struct state *to, int kind, int streak) {
    int changed = 0;
    for (int black = 0; black <= streak; black++) {
        int spent = from->tickets[black];
        if (spent < 0) continue;
        if (kind == LIFT) changed |= improve(&to->tickets[0], spent + 1);
        else if (kind == EASY) changed |= improve(&to->tickets[0], spent);
        else if (black < streak) changed |= improve(&to->tickets[black + 1], spent);
    }
    return changed;
}

int *fewest_rides(int stations, const int *starts, int starts_length, const int *ends, int ends_length,
                  const int *kinds, int kinds_length, int streak, int *size) {
    (void)starts_length;
    (void)ends_length;
    struct state *states = malloc(stations * sizeof *states);
    int *result = malloc(stations * sizeof *result);
    for (int i = 0; i < stations; i++) {
        for (int black = 0; black <= streak; black++) states[i].tickets[black] = -1;
    }
    states[0].tickets[0] = 0;
    int changed = 1;
    while (changed) {
        changed = 0;
        for (int i = 0; i < kinds_length; i++) {
            changed |= take(&states[starts[i]], &states[ends[i]], kinds[i], streak);
        }
    }
    for (int i = 0; i < stations; i++) {
        result[i] = -1;
        for (int black = 0; black <= streak; black++) {
            int spent = states[i].tickets[black];
            if (spent >= 0) improve(&result[i], spent);
        }
    }
    free(states);
    *size = stations;
    return result;
}
