#include <limits.h>

#define MAX_CAMELS 9
#define MOST_BALES 3

struct caravan {
    const int *bales;
    int count, camels, limit, spread;
    int loaded; /* camels with at least one bale */
    int load[MAX_CAMELS];
    int pile[MAX_CAMELS];
};

static int is_even(const struct caravan *caravan) {
    int heaviest = 0, lightest = INT_MAX;
    for (int c = 0; c < caravan->loaded; c++) {
        if (caravan->load[c] > heaviest) heaviest = caravan->load[c];
        if (caravan->load[c] < lightest) lightest = caravan->load[c];
    }
    return heaviest - lightest <= caravan->spread;
}

/* The loadings that are possible when the bales before number `bale` have their camels. */
static int place(struct caravan *caravan, int bale) {
    int missing = caravan->camels - caravan->loaded;
    if (missing > caravan->count - bale) return 0;
    if (bale == caravan->count) return is_even(caravan);
    int weight = caravan->bales[bale];
    int total = 0;
    int loaded = caravan->loaded;
    int choices = missing > 0 ? loaded + 1 : loaded;
    for (int c = 0; c < choices; c++) {
        if (caravan->pile[c] == MOST_BALES || caravan->load[c] + weight > caravan->limit) continue;
        caravan->loaded = c == loaded ? loaded + 1 : loaded;
        caravan->load[c] += weight;
        caravan->pile[c]++;
        total += place(caravan, bale + 1);
        caravan->load[c] -= weight;
        caravan->pile[c]--;
    }
    caravan->loaded = loaded;
    return total;
}

int count_loadings(const int *bales, int count, int camels, int limit, int spread) {
    struct caravan caravan = {bales, count, camels, limit, spread, 0, {0}, {0}};
    return place(&caravan, 0);
}
