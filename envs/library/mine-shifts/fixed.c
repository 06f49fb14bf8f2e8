#include <stdio.h>

#define MAX_CHAMBERS 1000
#define MAX_PAIRS 3000

struct chamber {
    int urgency, gas, missing;
    long long earliest, cleared;
};

struct pair {
    int before, after;
};

static struct chamber chambers[MAX_CHAMBERS];
static struct pair pairs[MAX_PAIRS];

static int is_waiting(const struct chamber *chamber) {
    return chamber->missing == 0 && chamber->cleared == 0;
}

/* The most urgent chamber that can be cleared in a shift, or -1. */
static int choose(int count, long long shift) {
    int best = -1;
    for (int i = 0; i < count; i++) {
        if (!is_waiting(&chambers[i]) || chambers[i].earliest > shift) continue;
        if (best < 0 || chambers[i].urgency > chambers[best].urgency) best = i;
    }
    return best;
}

/* The first shift, not before the given one, in which some chamber can be cleared; 0 if there is none. */
static long long next_shift(int count, long long shift) {
    long long next = 0;
    for (int i = 0; i < count; i++) {
        if (!is_waiting(&chambers[i])) continue;
        if (chambers[i].earliest <= shift) return shift;
        if (next == 0 || chambers[i].earliest < next) next = chambers[i].earliest;
    }
    return next;
}

static void open_ways(int chamber, int pair_count) {
    long long aired = chambers[chamber].cleared + 1 + chambers[chamber].gas;
    for (int i = 0; i < pair_count; i++) {
        if (pairs[i].before != chamber) continue;
        struct chamber *after = &chambers[pairs[i].after];
        after->missing--;
        if (after->earliest < aired) after->earliest = aired;
    }
}

int main(void) {
    int count, pair_count, crews;
    if (scanf("%d %d %d", &count, &pair_count, &crews) != 3) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%d", &chambers[i].urgency) != 1) return 1;
        chambers[i].earliest = 1;
    }
    for (int i = 0; i < count; i++) {
        if (scanf("%d", &chambers[i].gas) != 1) return 1;
    }
    for (int i = 0; i < pair_count; i++) {
        if (scanf("%d %d", &pairs[i].before, &pairs[i].after) != 2) return 1;
        pairs[i].before--;
        chambers[--pairs[i].after].missing++;
    }
    for (long long shift = next_shift(count, 1); shift > 0; shift = next_shift(count, shift + 1)) {
        int chamber;
        for (int crew = 0; crew < crews && (chamber = choose(count, shift)) >= 0; crew++) {
            chambers[chamber].cleared = shift;
            open_ways(chamber, pair_count);
        }
    }
    for (int i = 0; i < count; i++) printf("%lld%c", chambers[i].cleared, i + 1 < count ? ' ' : '\n');
    return 0;
}
