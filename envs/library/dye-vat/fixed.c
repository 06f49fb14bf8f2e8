#include <stdio.h>

#define MAX_RUN 10
#define MAX_CRUST 10

struct plan {
    long long coins; /* -1: there is no such plan */
    int days;
};

/* One plan for every number of dyeing days in a row and of cleaning days still owed. */
struct table {
    struct plan at[MAX_RUN + 1][MAX_CRUST + 1];
};

static void clear(struct table *table) {
    for (int run = 0; run <= MAX_RUN; run++) {
        for (int owed = 0; owed <= MAX_CRUST; owed++) table->at[run][owed] = (struct plan){-1, 0};
    }
}

static void improve(struct plan *plan, long long coins, int days) {
    if (coins > plan->coins || (coins == plan->coins && days < plan->days)) *plan = (struct plan){coins, days};
}

int main(void) {
    struct table best, after;
    int count, longest, crust;
    if (scanf("%d %d %d", &count, &longest, &crust) != 3) return 1;
    clear(&best);
    best.at[0][0].coins = 0;
    for (int day = 0; day < count; day++) {
        long long pale, dark;
        if (scanf("%lld %lld", &pale, &dark) != 2) return 1;
        clear(&after);
        for (int run = 0; run <= longest; run++) {
            for (int owed = 0; owed <= crust; owed++) {
                struct plan plan = best.at[run][owed];
                if (plan.coins < 0) continue;
                improve(&after.at[0][owed > 0 ? owed - 1 : 0], plan.coins, plan.days);
                if (run == longest) continue;
                improve(&after.at[run + 1][crust], plan.coins + dark, plan.days + 1);
                if (owed == 0) improve(&after.at[run + 1][0], plan.coins + pale, plan.days + 1);
            }
        }
        best = after;
    }
    struct plan answer = {-1, 0};
    for (int run = 0; run <= longest; run++) {
        for (int owed = 0; owed <= crust; owed++) improve(&answer, best.at[run][owed].coins, best.at[run][owed].days);
    }
    printf("%lld %d\n", answer.coins, answer.days);
    return 0;
}
