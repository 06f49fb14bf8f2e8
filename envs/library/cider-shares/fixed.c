#include <stdbool.h>
#include <stdlib.h>

static int min(int a, int b) {
    return a < b ? a : b;
}

/* One more bottle for each of the heaviest members that take part, the first of them where weights are equal. */
static void give_last(int bottles, const int *kilos, int members, bool *takes_part, int *got) {
    while (bottles > 0) {
        int heaviest = -1;
        for (int i = 0; i < members; i++) {
            if (takes_part[i] && (heaviest < 0 || kilos[i] > kilos[heaviest])) heaviest = i;
        }
        if (heaviest < 0) return;
        got[heaviest]++;
        takes_part[heaviest] = false;
        bottles--;
    }
}

int *cider_shares(int bottles, const int *kilos, int members, const int *room, int rooms, int *size) {
    int *got = calloc(rooms, sizeof *got);
    bool *takes_part = calloc(members, sizeof *takes_part);
    int given = 1;
    while (bottles > 0 && given > 0) {
        long long weight = 0;
        for (int i = 0; i < members; i++) {
            takes_part[i] = kilos[i] > 0 && got[i] < room[i];
            if (takes_part[i]) weight += kilos[i];
        }
        given = 0;
        for (int i = 0; i < members; i++) {
            if (!takes_part[i]) continue;
            long long share = (long long)bottles * kilos[i] / weight;
            int taken = min((int)share, room[i] - got[i]);
            got[i] += taken;
            given += taken;
        }
        bottles -= given;
    }
    give_last(bottles, kilos, members, takes_part, got);
    free(takes_part);
    *size = rooms;
    return got;
}
