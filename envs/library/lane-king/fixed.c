#include <stdbool.h>
#include <string.h>

#define MAX_BOWLERS 8

/* The bowlers in the order in which they play next: the king, then the line. */
struct lane {
    int order[MAX_BOWLERS];
    int bowlers;
    int streak;
};

static void first_to_end(int *order, int count) {
    int first = order[0];
    memmove(order, order + 1, (count - 1) * sizeof *order);
    order[count - 1] = first;
}

/* Plays one game and returns its winner. */
static int play(struct lane *lane, const int *skills, int limit) {
    int king = lane->order[0], challenger = lane->order[1];
    int winner = king;
    if (skills[challenger] >= skills[king] - lane->streak) {
        winner = challenger;
        lane->order[0] = challenger;
        lane->order[1] = king;
        lane->streak = 0;
    }
    lane->streak++;
    first_to_end(lane->order + 1, lane->bowlers - 1);
    if (lane->streak == limit) {
        first_to_end(lane->order, lane->bowlers);
        lane->streak = 0;
    }
    return winner;
}

static bool same(const struct lane *a, const struct lane *b) {
    return a->streak == b->streak && memcmp(a->order, b->order, a->bowlers * sizeof *a->order) == 0;
}

int lane_winner(const int *skills, int bowlers, int limit, long long game) {
    struct lane lane = {.bowlers = bowlers};
    for (int i = 0; i < bowlers; i++) lane.order[i] = i;

    /* Compare with a mark that moves up whenever the steps since it have doubled. */
    struct lane mark = lane;
    long long since_mark = 0, power = 1;
    while (game > 1) {
        play(&lane, skills, limit);
        game--;
        since_mark++;
        if (same(&lane, &mark)) {
            game = (game - 1) % since_mark + 1;
        } else if (since_mark == power) {
            mark = lane;
            power *= 2;
            since_mark = 0;
        }
    }
    return play(&lane, skills, limit);
}
