#include <stdio.h>

#define MAX_ARMS 2001

struct arm {
    long long capacity, flow, flood;
    int first, last, next; /* the arms that leave it, and the next one beside it; 0 for none */
};

static struct arm arms[MAX_ARMS];

static long long min(long long a, long long b) {
    return a < b ? a : b;
}

/* What the arms that leave an arm take if every one of them is offered a number of litres. */
static long long taken(const struct arm *arm, long long offer) {
    long long sum = 0;
    for (int i = arm->first; i != 0; i = arms[i].next) sum += min(arms[i].capacity, offer);
    return sum;
}

/* The largest offer to all arms for which there is enough water. */
static long long full_rounds(const struct arm *arm) {
    long long possible = 0, impossible = arm->flow + 1;
    while (impossible - possible > 1) {
        long long middle = (possible + impossible) / 2;
        if (taken(arm, middle) <= arm->flow) possible = middle;
        else impossible = middle;
    }
    return possible;
}

static void deal(struct arm *arm) {
    long long rounds = full_rounds(arm);
    long long left = arm->flow - taken(arm, rounds);
    for (int i = arm->first; i != 0; i = arms[i].next) {
        arms[i].flow = min(arms[i].capacity, rounds);
        if (left > 0 && arms[i].capacity > rounds) {
            arms[i].flow++;
            left--;
        }
    }
    arm->flood = left;
}

int main(void) {
    int count;
    if (scanf("%d %lld", &count, &arms[1].flow) != 2) return 1;
    for (int i = 2; i <= count; i++) {
        int parent;
        if (scanf("%d %lld", &parent, &arms[i].capacity) != 2) return 1;
        if (arms[parent].first == 0) arms[parent].first = i;
        else arms[arms[parent].last].next = i;
        arms[parent].last = i;
    }
    for (int i = 1; i <= count; i++) {
        if (arms[i].first != 0) deal(&arms[i]);
        printf("%lld %lld\n", arms[i].flow, arms[i].flood);
    }
    return 0;
}
