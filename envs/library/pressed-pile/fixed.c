#include <stdlib.h>

struct sheet {
    long long depth;
    long long force; /* of all presses that come from above, in this sheet */
    int presses;     /* how many these are */
    int ending;      /* how many presses have force 1 in this sheet */
};

static void stamp(struct sheet *pile, int height, int force) {
    if (height == 0) return;
    pile[height - 1].force += force;
    pile[height - 1].presses++;
    if (force <= height) pile[height - force].ending++;
}

/* Hands the presses of the top sheet on to the one below. */
static void hand_on(struct sheet *pile, int height) {
    if (height < 2) return;
    const struct sheet *top = &pile[height - 1];
    struct sheet *below = &pile[height - 2];
    below->force += top->force - top->presses;
    below->presses += top->presses - top->ending;
}

long long *taken_depths(const char *kinds, const int *amounts, int count, int *size) {
    struct sheet *pile = calloc(count, sizeof *pile);
    long long *totals = calloc(count, sizeof *totals);
    int height = 0;
    *size = 0;
    for (int i = 0; i < count; i++) {
        if (kinds[i] == 'L') {
            pile[height++] = (struct sheet){.depth = amounts[i]};
        } else if (kinds[i] == 'S') {
            stamp(pile, height, amounts[i]);
        } else {
            long long total = 0;
            for (int taken = 0; taken < amounts[i] && height > 0; taken++) {
                hand_on(pile, height);
                height--;
                total += pile[height].depth + pile[height].force;
            }
            totals[(*size)++] = total;
        }
    }
    free(pile);
    return totals;
}
