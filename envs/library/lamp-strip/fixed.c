#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MAX_WIDTH 60
#define MAX_COMMANDS 1000

/* Lamp number i is bit i - 1. */
static uint64_t lamps;
static int width;
static uint64_t history[MAX_COMMANDS];
static int changes;

static uint64_t ones(int count) {
    return (1ULL << count) - 1;
}

static void flip(int left, int right) {
    history[changes++] = lamps;
    lamps ^= ones(right) ^ ones(left - 1);
}

static void turn(int places) {
    history[changes++] = lamps;
    places %= width;
    lamps = (lamps << places | lamps >> (width - places)) & ones(width);
}

static void undo(void) {
    if (changes > 0) lamps = history[--changes];
}

static uint64_t lone(void) {
    return lamps & ~(lamps << 1) & ~(lamps >> 1);
}

int main(void) {
    char digits[MAX_WIDTH + 1], button[8];
    int commands, first, second;
    if (scanf("%d %d %60s", &width, &commands, digits) != 3) return 1;
    for (int i = 0; i < width; i++) {
        if (digits[i] == '1') lamps |= 1ULL << i;
    }
    while (commands-- > 0 && scanf("%7s", button) == 1) {
        if (strcmp(button, "FLIP") == 0 && scanf("%d %d", &first, &second) == 2) flip(first, second);
        else if (strcmp(button, "TURN") == 0 && scanf("%d", &first) == 1) turn(first);
        else if (strcmp(button, "UNDO") == 0) undo();
        else if (strcmp(button, "COUNT") == 0) printf("%d\n", __builtin_popcountll(lamps));
        else printf("%d\n", __builtin_popcountll(lone()));
    }
    return 0;
}
