#include <stdio.h>

#define MAX_BELTS 8
#define MAX_STONES 1000

struct belt {
    int next, count;
    int arrival[MAX_STONES], weight[MAX_STONES];
};

struct cart {
    int stones;
    long long load;
};

static struct belt belts[MAX_BELTS];

/* The belt of the next stone, -1 if none has any left. */
static int choose_belt(int count, int previous) {
    int best = -1, best_arrival = 0;
    int candidate = previous;
    for (int tried = 0; tried < count; tried++) {
        candidate = candidate + 1 < count ? candidate + 1 : 0;
        const struct belt *belt = &belts[candidate];
        if (belt->next == belt->count) continue;
        int arrival = belt->arrival[belt->next];
        if (best < 0 || arrival < best_arrival) {
            best = candidate;
            best_arrival = arrival;
        }
    }
    return best;
}

static void drive_off(struct cart *cart) {
    printf("%d %lld\n", cart->stones, cart->load);
    cart->stones = 0;
    cart->load = 0;
}

int main(void) {
    int count;
    long long capacity;
    if (scanf("%d %lld", &count, &capacity) != 2) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%d", &belts[i].count) != 1) return 1;
        for (int j = 0; j < belts[i].count; j++) {
            if (scanf("%d %d", &belts[i].arrival[j], &belts[i].weight[j]) != 2) return 1;
        }
    }
    struct cart cart = {0, 0};
    int previous = count - 1, chosen;
    while ((chosen = choose_belt(count, previous)) >= 0) {
        struct belt *belt = &belts[chosen];
        int weight = belt->weight[belt->next++];
        if (cart.load + weight > capacity) drive_off(&cart);
        cart.stones++;
        cart.load += weight;
        if (cart.stones > 1 && chosen == previous) drive_off(&cart);
        previous = chosen;
    }
    if (cart.stones > 0) drive_off(&cart);
    return 0;
}
