#include <stdio.h>

#define MAX_TERMS 64

static const long long highest = 1000000000000;

struct term {
    long long multiple;
    long long weight;
};

static long long gcd(long long a, long long b) {
    while (a != 0) {
        long long rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* The weights of the multiples that divide a ticket add up to 1 if it wins, else to 0. */
static int add_step(struct term *terms, int count, long long step) {
    int size = count;
    for (int i = 0; i < count; i++) {
        long long joint = terms[i].multiple / gcd(terms[i].multiple, step) * step;
        if (joint <= highest) terms[size++] = (struct term){joint, -2 * terms[i].weight};
    }
    terms[size++] = (struct term){step, 1};
    return size;
}

static long long winners_up_to(const struct term *terms, int count, long long ticket) {
    long long winners = 0;
    for (int i = 0; i < count; i++) winners += terms[i].weight * (ticket / terms[i].multiple);
    return winners;
}

int main(void) {
    struct term terms[MAX_TERMS];
    int machines, trips, count = 0;
    if (scanf("%d %d", &machines, &trips) != 2) return 1;
    for (int i = 0; i < machines; i++) {
        long long step;
        if (scanf("%lld", &step) != 1) return 1;
        count = add_step(terms, count, step);
    }
    for (int i = 0; i < trips; i++) {
        long long first, last;
        if (scanf("%lld %lld", &first, &last) != 2) return 1;
        printf("%lld\n", winners_up_to(terms, count, last) - winners_up_to(terms, count, first - 1));
    }
    return 0;
}
