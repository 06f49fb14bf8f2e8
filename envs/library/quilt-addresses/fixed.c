#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE 512
#define COLUMNS 0x5555555555555555ULL /* even bits of a code: the column; odd bits: the row */

/* Two bits of the code for each letter of the address. */
struct square {
    uint64_t code;
    int depth;
};

static void enter(struct square *square, char letter) {
    square->code = square->code << 2 | (uint64_t)(letter - 'A');
    square->depth++;
}

static void leave(struct square *square) {
    if (square->depth == 0) return;
    square->code >>= 2;
    square->depth--;
}

/* Puts the bits of a number into the even bits. */
static uint64_t spread(uint64_t number) {
    uint64_t result = 0;
    for (int i = 0; i < 32; i++) result |= (number >> i & 1) << 2 * i;
    return result;
}

static int64_t row_of(struct square square) {
    int64_t row = 0;
    for (int i = 0; i < square.depth; i++) row |= (int64_t)(square.code >> (2 * i + 1) & 1) << i;
    return row;
}

static bool move(struct square *square, char direction, int64_t count) {
    uint64_t inside = (1ULL << 2 * square->depth) - 1;
    uint64_t column = square->code & COLUMNS;
    int64_t new_row = row_of(*square);
    if (direction == 'E') column = ((column | ~COLUMNS) + spread(count)) & COLUMNS;
    else if (direction == 'W') column = (column - spread(count)) & COLUMNS;
    else new_row += direction == 'S' ? count : -count;
    square->code = (column | spread(new_row) << 1) & inside;
    return new_row >= 0 && new_row < 1LL << square->depth;
}

static void print_address(struct square square) {
    if (square.depth == 0) putchar('*');
    for (int i = square.depth - 1; i >= 0; i--) putchar('A' + (int)(square.code >> 2 * i & 3));
    putchar('\n');
}

static void follow(char *word) {
    struct square square = {0, 0};
    for (const char *letter = word; *letter != '\0' && *letter != '*'; letter++) enter(&square, *letter);
    for (int step = 1; (word = strtok(NULL, " \n")) != NULL; step++) {
        if (*word == '+') enter(&square, word[1]);
        else if (*word == '-') leave(&square);
        else if (!move(&square, *word, atoll(word + 1))) {
            printf("left at %d\n", step);
            return;
        }
    }
    print_address(square);
}

int main(void) {
    static char line[MAX_LINE];
    if (fgets(line, MAX_LINE, stdin) == NULL) return 1;
    for (int routes = atoi(line); routes > 0 && fgets(line, MAX_LINE, stdin) != NULL; routes--) {
        follow(strtok(line, " \n"));
    }
    return 0;
}
