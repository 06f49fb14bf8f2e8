#include <stdio.h>
#include <string.h>

#define MAX_LINES 50

struct slate {
    int ships[MAX_LINES];
    int lines;
    int head; /* the line of the oldest note */
    int tail; /* the line of the next note */
    int count;
};

static void note(struct slate *slate, int ship) {
    slate->ships[slate->tail] = ship;
    slate->tail = (slate->tail + 1) % slate->lines;
    if (slate->count < slate->lines) slate->count++;
}

static int wipe(struct slate *slate) {
    if (slate->count == 0) return 0;
    int ship = slate->ships[slate->head];
    slate->head = (slate->head + 1) % slate->lines;
    slate->count--;
    return ship;
}

static int where(const struct slate *slate, int ship) {
    int found = 0;
    for (int i = 0; i < slate->count; i++) {
        int line = (slate->head + i) % slate->lines;
        if (slate->ships[line] == ship) found = line + 1;
    }
    return found;
}

static int back(const struct slate *slate, int k) {
    if (k > slate->count) return 0;
    int line = slate->tail - k;
    return slate->ships[line < 0 ? line + slate->lines : line];
}

static struct slate renew(struct slate old, int lines) {
    struct slate slate = {.lines = lines};
    while (old.count > lines) wipe(&old);
    while (old.count > 0) note(&slate, wipe(&old));
    return slate;
}

static void print_ship(int ship) {
    if (ship == 0) puts("-");
    else printf("%d\n", ship);
}

int main(void) {
    struct slate slate = {0};
    int commands;
    if (scanf("%d %d", &slate.lines, &commands) != 2) return 1;
    while (commands-- > 0) {
        char name[8];
        int number = 0;
        if (scanf("%7s", name) != 1) return 1;
        if (strcmp(name, "wipe") == 0) {
            print_ship(wipe(&slate));
            continue;
        }
        if (scanf("%d", &number) != 1) return 1;
        if (strcmp(name, "note") == 0) note(&slate, number);
        else if (strcmp(name, "where") == 0) printf("%d\n", where(&slate, number));
        else if (strcmp(name, "back") == 0) print_ship(back(&slate, number));
        else slate = renew(slate, number);
    }
    return 0;
}
