#include <stdlib.h>

#define MAX_KITES 100

/* A queue in a ring: no team ever has more kites than at the start. */
struct team {
    int kites[MAX_KITES];
    int head;
    int count;
};

static void enqueue(struct team *team, int strength) {
    if (strength < 1) return;
    team->kites[(team->head + team->count) % MAX_KITES] = strength;
    team->count++;
}

static int dequeue(struct team *team) {
    int strength = team->kites[team->head];
    team->head = (team->head + 1) % MAX_KITES;
    team->count--;
    return strength;
}

static int empty_out(struct team *team) {
    int total = 0;
    while (team->count > 0) total += dequeue(team);
    return total;
}

int *kite_duel(const int *first, int first_count, const int *second, int second_count, int gust, int rounds, int *size) {
    struct team teams[2] = {0};
    for (int i = 0; i < first_count; i++) enqueue(&teams[0], first[i]);
    for (int i = 0; i < second_count; i++) enqueue(&teams[1], second[i]);
    int wind = 0, flown = 0;
    while (flown < rounds && teams[0].count > 0 && teams[1].count > 0) {
        int strength[2] = {dequeue(&teams[0]), dequeue(&teams[1])};
        int flies[2] = {strength[0], strength[1]};
        flies[wind] += gust;
        flown++;
        if (flies[0] == flies[1]) {
            enqueue(&teams[0], strength[0]);
            enqueue(&teams[1], strength[1]);
            wind = !wind;
            continue;
        }
        int winner = flies[0] < flies[1];
        enqueue(&teams[winner], strength[winner] - strength[!winner] / 2);
        if (winner == wind) wind = !wind;
    }
    int *result = malloc(5 * sizeof *result);
    *size = 5;
    result[0] = flown;
    for (int i = 0; i < 2; i++) {
        result[1 + i] = teams[i].count;
        result[3 + i] = empty_out(&teams[i]);
    }
    return result;
}
