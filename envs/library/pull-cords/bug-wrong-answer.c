#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_WIDTH 30
#define MAX_CORDS 400
#define NOWHERE (-1)

static uint32_t basis[MAX_WIDTH]; /* by the highest bit, 0 where there is none */
static int places[MAX_CORDS];     /* where in the basis each cord is, or NOWHERE */
static int cords;

static int highest_bit(uint32_t pattern) {
    return 31 - __builtin_clz(pattern);
}

static const char *hang(uint32_t pattern) {
    int place = NOWHERE;
    while (pattern != 0 && place == NOWHERE) {
        int bit = highest_bit(pattern);
        if (basis[bit] == 0) {
            basis[bit] = pattern;
            place = bit;
        } else {
            pattern ^= basis[bit];
        }
    }
    places[cords++] = place;
    return place == NOWHERE ? "useless" : "useful";
}

static void cut(void) {
    if (cords == 0) return;
    int place = places[--cords];
    if (place > 0) basis[place] = 0;
}

static int match(uint32_t wrong, int width) {
    while (wrong != 0) {
        int bit = highest_bit(wrong);
        if (basis[bit] == 0) return width - 1 - bit;
        wrong ^= basis[bit];
    }
    return width;
}

static void print_brightest(uint32_t shown, int width) {
    for (int bit = width - 1; bit >= 0; bit--) {
        if ((shown >> bit & 1) == 0) shown ^= basis[bit];
        putchar(shown >> bit & 1 ? '1' : '0');
    }
    putchar('\n');
}

static int patterns(void) {
    int count = 1;
    for (int bit = 0; bit < MAX_WIDTH; bit++) {
        if (basis[bit] != 0) count *= 2;
    }
    return count;
}

static uint32_t read_pattern(void) {
    char text[MAX_WIDTH + 1];
    if (scanf("%30s", text) != 1) exit(1);
    return (uint32_t)strtoul(text, NULL, 2);
}

int main(void) {
    int width, commands;
    char command[12];
    if (scanf("%d %d", &width, &commands) != 2) return 1;
    while (commands-- > 0 && scanf("%11s", command) == 1) {
        if (strcmp(command, "hang") == 0) {
            puts(hang(read_pattern()));
        } else if (strcmp(command, "cut") == 0) {
            cut();
        } else if (strcmp(command, "match") == 0) {
            uint32_t shown = read_pattern();
            printf("%d\n", match(shown ^ read_pattern(), width));
        } else if (strcmp(command, "brightest") == 0) {
            print_brightest(read_pattern(), width);
        } else {
            printf("%d\n", patterns());
        }
    }
    return 0;
}
