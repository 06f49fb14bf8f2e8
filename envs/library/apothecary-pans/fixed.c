#include <limits.h>
#include <stdint.h>
#include <stdio.h>

#define BITS 31
#define LEFT 1    /* a way costs this much for each weight on the left pan */
#define WEIGHT 64 /* and this much for each weight that is used */
#define NEVER (INT_MAX / 2)

static int smaller(int a, int b) {
    return a < b ? a : b;
}

/* The cost of the best way. plain and carried: that of the bits so far, without and with a carry to the next bit. */
static int best_way(uint32_t powder, uint32_t box) {
    int plain = 0, carried = NEVER;
    for (int bit = 0; bit < BITS; bit++) {
        int zero = plain, one = carried; /* by what the sum of bit and carry is in its last place */
        if (powder >> bit & 1) {
            zero = carried;
            one = plain;
        }
        int with_weight = box >> bit & 1 ? one + WEIGHT : NEVER;
        if (powder >> bit & 1) {
            plain = with_weight;
            carried = smaller(zero, with_weight + LEFT);
        } else {
            plain = smaller(zero, with_weight);
            carried = with_weight + LEFT;
        }
    }
    return plain;
}

int main(void) {
    int weights, powders;
    uint32_t box = 0, weight, powder;
    if (scanf("%d %d", &weights, &powders) != 2) return 1;
    while (weights-- > 0 && scanf("%u", &weight) == 1) box |= weight;
    while (powders-- > 0 && scanf("%u", &powder) == 1) {
        int way = best_way(powder, box);
        if (way >= NEVER) puts("impossible");
        else printf("%d %d\n", way / WEIGHT, way % WEIGHT);
    }
    return 0;
}
