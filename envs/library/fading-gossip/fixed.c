#include <stdio.h>

#define MAX_PEOPLE 201
#define NOT_KNOWN 1000

struct person {
    int hand;
    long long until;
};

static struct person before[MAX_PEOPLE], after[MAX_PEOPLE];

static int hand_in(const struct person *person, long long minute) {
    return minute <= person->until ? person->hand : NOT_KNOWN;
}

static void tell(int speaker, int listener, long long minute, int highest, long long memory) {
    int hand = hand_in(&before[speaker], minute) + 1;
    struct person *hearer = &after[listener];
    if (hand > highest || listener == 1) return;
    if (hand < hand_in(hearer, minute)) hearer->hand = hand;
    hearer->until = minute + memory;
}

int main(void) {
    int count, calls, highest;
    long long memory, end, last = -1;
    if (scanf("%d %d %d %lld %lld", &count, &calls, &highest, &memory, &end) != 5) return 1;
    for (int i = 1; i <= count; i++) {
        after[i].hand = NOT_KNOWN;
        after[i].until = -1;
    }
    after[1].hand = 0;
    after[1].until = end;
    while (calls-- > 0) {
        long long minute;
        int a, b;
        if (scanf("%lld %d %d", &minute, &a, &b) != 3) return 1;
        if (minute > last) {
            for (int i = 1; i <= count; i++) before[i] = after[i];
            last = minute;
        }
        tell(a, b, minute, highest, memory);
        tell(b, a, minute, highest, memory);
    }
    for (int i = 1; i <= count; i++) {
        int hand = hand_in(&after[i], end);
        if (hand == NOT_KNOWN) puts("-");
        else printf("%d\n", hand);
    }
    return 0;
}
