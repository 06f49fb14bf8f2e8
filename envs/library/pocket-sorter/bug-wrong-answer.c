#include <stdio.h>
#include <string.h>

#define MAX_CARDS 250
#define MAX_DIGITS 8
#define REJECT 10
#define POCKETS 11

typedef char card[MAX_DIGITS + 1];

static card row[MAX_CARDS];
static int pocket_of[MAX_CARDS]; /* of the card at each place of the row */

/* Returns how many cards fall into the reject pocket. */
static int drop_cards(int count, int column, int room) {
    int filled[POCKETS] = {0};
    for (int i = 0; i < count; i++) {
        int pocket = row[i][column - 1] - '0';
        if (filled[pocket] == room) pocket = REJECT;
        filled[pocket]++;
        pocket_of[i] = pocket;
    }
    return filled[REJECT];
}

static void lay_cards(int count, char direction, char end) {
    static card laid[MAX_CARDS];
    int size = 0;
    for (int turn = 0; turn < POCKETS; turn++) {
        int pocket = direction == '+' ? turn : REJECT - turn;
        for (int i = 0; i < count; i++) {
            int place = end == 'b' ? i : count - 1 - i;
            if (pocket_of[place] == pocket) strcpy(laid[size++], row[place]);
        }
    }
    memcpy(row, laid, sizeof row);
}

int main(void) {
    int count, passes, room, column;
    char direction, end;
    if (scanf("%d %d %d", &count, &passes, &room) != 3) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%8s", row[i]) != 1) return 1;
    }
    while (passes-- > 0 && scanf("%d %c%c", &column, &direction, &end) == 3) {
        int rejected = drop_cards(count, column, room);
        lay_cards(count, direction, end);
        int slips = 0;
        for (int i = 1; i < count; i++) {
            if (strcmp(row[i - 1], row[i]) > 0) slips++;
        }
        printf("%d %d\n", rejected, slips);
    }
    for (int i = 0; i < count; i++) printf("%s%s", i > 0 ? " " : "", row[i]);
    putchar('\n');
    return 0;
}
