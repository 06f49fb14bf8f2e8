#include <stdio.h>
#include <string.h>

#define MAX_ROOM 30
#define NEVER (-1)

struct hut {
    int room, load, mice;
    long long rent;
};

static void improve(long long *cost, long long other) {
    if (*cost == NEVER || other < *cost) *cost = other;
}

/* One day: costs[i] is the lowest cost so far with i crates in the store. Returns how many stocks are possible. */
static int live(const struct hut *hut, long long *costs, long long fee, long long price, int eaten) {
    long long landed[MAX_ROOM + 1];
    memcpy(landed, costs, sizeof landed);
    for (int stock = 0; fee >= 0 && stock <= hut->room; stock++) {
        if (costs[stock] == NEVER) continue;
        for (int crates = 1; crates <= hut->load && stock + crates <= hut->room; crates++) {
            improve(&landed[stock + crates], costs[stock] + fee + crates * price);
        }
    }
    int possible = 0;
    for (int stock = 0; stock <= hut->room; stock++) costs[stock] = NEVER;
    for (int stock = eaten; stock <= hut->room; stock++) {
        if (landed[stock] == NEVER) continue;
        int evening = stock - eaten;
        int morning = evening >= hut->mice ? evening - 1 : evening;
        improve(&costs[morning], landed[stock] + evening * hut->rent);
        possible++;
    }
    return possible;
}

int main(void) {
    struct hut hut;
    int days, start;
    if (scanf("%d %d %d %d %lld %d", &days, &start, &hut.room, &hut.load, &hut.rent, &hut.mice) != 6) return 1;
    long long costs[MAX_ROOM + 1];
    for (int stock = 0; stock <= MAX_ROOM; stock++) costs[stock] = NEVER;
    costs[start] = 0;
    for (int day = 1; day <= days; day++) {
        long long fee, price;
        int eaten;
        if (scanf("%lld %lld %d", &fee, &price, &eaten) != 3) return 1;
        if (live(&hut, costs, fee, price, eaten) == 0) {
            printf("hungry %d\n", day);
            return 0;
        }
    }
    long long best = NEVER;
    for (int stock = 0; stock <= hut.room; stock++) {
        if (costs[stock] != NEVER) improve(&best, costs[stock]);
    }
    printf("%lld\n", best);
    return 0;
}
