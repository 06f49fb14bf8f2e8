#include <stdbool.h>
#include <stdio.h>

#define MAX_VATS 10

struct vat {
    long long capacity, rate, low, high;
    long long content;
    bool on;
};

/* Moves up to `amount` litres between two contents; the target must not rise above `capacity`. */
static void transfer(long long *from, long long *to, long long capacity, long long amount) {
    if (amount > *from) amount = *from;
    if (amount > capacity - *to) amount = capacity - *to;
    *from -= amount;
    *to += amount;
}

static void switch_pumps(struct vat *vats, int count) {
    for (int i = 0; i < count; i++) {
        long long mark = vats[i].on ? vats[i].low + 1 : vats[i].high;
        vats[i].on = vats[i].content >= mark;
    }
}

int main(void) {
    struct vat vats[MAX_VATS] = {0};
    int count, minutes;
    long long inflow;
    if (scanf("%d %d %lld", &count, &minutes, &inflow) != 3) return 1;
    for (int i = 0; i < count; i++) {
        struct vat *vat = &vats[i];
        if (scanf("%lld %lld %lld %lld", &vat->capacity, &vat->rate, &vat->low, &vat->high) != 4) return 1;
    }
    long long machine = 0, spilled = 0;
    const long long unlimited = 1000000000000LL;
    for (int minute = 0; minute < minutes; minute++) {
        long long arriving = inflow;
        transfer(&arriving, &vats[0].content, vats[0].capacity, inflow);
        spilled += arriving;
        switch_pumps(vats, count);
        for (int i = count - 1; i >= 0; i--) {
            if (!vats[i].on) continue;
            if (i == count - 1) transfer(&vats[i].content, &machine, unlimited, vats[i].rate);
            else transfer(&vats[i].content, &vats[i + 1].content, vats[i + 1].capacity, vats[i].rate);
        }
    }
    for (int i = 0; i < count; i++) printf("%lld %s\n", vats[i].content, vats[i].on ? "on" : "off");
    printf("%lld %lld\n", machine, spilled);
    return 0;
}
