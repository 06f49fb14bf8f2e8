#include <stdio.h>
#include <string.h>

#define BLANK '.'
#define MAX_WIDTH 300

struct price {
    int coins;
    int setups;
};

static int paint_price(char old, char new) {
    if (new == BLANK) return 1;
    return old == BLANK ? 2 : 3;
}

/* What a cell shows when the text begins at `offset`. */
static char wanted_cell(const char *text, int length, int offset, int cell) {
    if (cell < offset || cell >= offset + length) return BLANK;
    return text[cell - offset];
}

static struct price price_at(const char *board, const char *text, int offset, int reach, int setup) {
    struct price price = {0, 0};
    int length = strlen(text);
    int unchanged = reach + 1;
    for (int i = 0; board[i] != '\0'; i++) {
        char wanted = wanted_cell(text, length, offset, i);
        if (wanted == board[i]) {
            continue;
        }
        price.coins += paint_price(board[i], wanted);
        if (unchanged > reach) {
            price.setups++;
            price.coins += setup;
        }
        unchanged = 0;
    }
    return price;
}

static int is_better(struct price a, struct price b) {
    if (a.coins != b.coins) return a.coins < b.coins;
    return a.setups < b.setups;
}

int main(void) {
    int reach, setup;
    char board[MAX_WIDTH + 1], text[MAX_WIDTH + 1];
    if (scanf("%d %d %300s %300s", &reach, &setup, board, text) != 4) return 1;
    int room = strlen(board) - strlen(text);
    int best_offset = 0;
    struct price best = price_at(board, text, 0, reach, setup);
    for (int offset = 1; offset <= room; offset++) {
        struct price price = price_at(board, text, offset, reach, setup);
        if (is_better(price, best)) {
            best = price;
            best_offset = offset;
        }
    }
    printf("%d %d %d\n", best_offset + 1, best.coins, best.setups);
    return 0;
}
