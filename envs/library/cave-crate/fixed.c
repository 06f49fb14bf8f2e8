#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MAX_CHAMBERS 301
#define MAX_PASSAGES 1000
#define ANY_WIDTH 4000000000LL

struct passage {
    int a, b;
    long long width;
    bool dry;
};

static struct passage passages[MAX_PASSAGES];

static long long min(long long a, long long b) {
    return a < b ? a : b;
}

static void improve(long long *best, long long crate) {
    if (crate > *best) *best = crate;
}

/* The chamber that the widest crate can reach, of those not settled yet; 0 if there is none. */
static int choose(const long long *crate, const bool *settled, int chambers) {
    int best = 0;
    for (int i = 1; i <= chambers; i++) {
        if (!settled[i] && crate[i] > 0 && (best == 0 || crate[i] > crate[best])) best = i;
    }
    return best;
}

/* Carries crates on from all chambers: without another charge, and for the next round with one. */
static void carry(long long *crate, long long *next, int chambers, int count, long long gain) {
    bool settled[MAX_CHAMBERS] = {false};
    int chamber;
    while ((chamber = choose(crate, settled, chambers)) > 0) {
        settled[chamber] = true;
        improve(&next[chamber], crate[chamber]);
        for (int i = 0; i < count; i++) {
            const struct passage *passage = &passages[i];
            if (passage->a != chamber && passage->b != chamber) continue;
            int other = passage->a == chamber ? passage->b : passage->a;
            improve(&crate[other], min(crate[chamber], passage->width));
            if (passage->dry) improve(&next[other], min(crate[chamber], passage->width + gain));
        }
    }
}

int main(void) {
    int chambers, count, charges;
    long long gain;
    if (scanf("%d %d %d %lld", &chambers, &count, &charges, &gain) != 4) return 1;
    for (int i = 0; i < count; i++) {
        char kind[4];
        if (scanf("%d %d %lld %3s", &passages[i].a, &passages[i].b, &passages[i].width, kind) != 4) return 1;
        passages[i].dry = strcmp(kind, "dry") == 0;
    }
    long long crate[MAX_CHAMBERS] = {0};
    crate[1] = ANY_WIDTH;
    for (int used = 0; used <= charges; used++) {
        long long next[MAX_CHAMBERS] = {0};
        carry(crate, next, chambers, count, gain);
        if (used < charges) memcpy(crate, next, sizeof crate);
    }
    if (crate[chambers] > 0) printf("%lld\n", crate[chambers]);
    else puts("blocked");
    return 0;
}
