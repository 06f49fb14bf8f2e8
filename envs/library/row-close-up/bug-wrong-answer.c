#include <ctype.h>
#include <stdio.h>

#define MAX_SEATS 400

static int group_size(const char *row, int first) {
    int size = 1;
    while (row[first + size] == row[first]) size++;
    return size;
}

/* Moves a group to the left, where everything between is free or broken; returns its new first seat. */
static int move_left(char *row, int first, int size, int from) {
    char guest = row[first];
    int place = from;
    for (int seat = from; seat < place + size; seat++) {
        if (row[seat] == '#') place = seat + 1;
    }
    for (int i = 0; i < size; i++) {
        row[place + i] = guest;
        row[first + i] = '.';
    }
    return place;
}

static int close_up(char *row) {
    int moved = 0;
    int from = 0;
    int seat = 0;
    while (row[seat] != '\0') {
        if (!isalpha((unsigned char)row[seat])) {
            seat++;
            continue;
        }
        int size = group_size(row, seat);
        int place = seat;
        if (islower((unsigned char)row[seat])) place = move_left(row, seat, size, from);
        moved += size * (seat - place);
        from = place + size;
        seat += size;
    }
    return moved;
}

int main(void) {
    int rows;
    char row[MAX_SEATS + 1];
    if (scanf("%d", &rows) != 1) return 1;
    while (rows-- > 0) {
        if (scanf("%400s", row) != 1) return 1;
        int moved = close_up(row);
        printf("%s %d\n", row, moved);
    }
    return 0;
}
