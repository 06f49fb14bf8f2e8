#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_CARDS 500
#define MAX_LENGTH 20

static int compare(const void *a, const void *b) {
    return strcmp(a, b);
}

/* How many letters of a keyword set it apart from its neighbour, at most all of them. */
static int abbreviated_length(const char *keyword, const char *neighbour) {
    int same = 0;
    while (keyword[same] != '\0' && keyword[same] == neighbour[same]) same++;
    return keyword[same] == '\0' ? same : same + 1;
}

static void print_tab(const char *first, int first_length, const char *last, int last_length) {
    bool equal = strncmp(first, last, first_length) == 0;
    printf("%.*s", first_length, first);
    if (!equal) printf(" - %.*s", last_length, last);
}

int main(void) {
    static char cards[MAX_CARDS + 1][MAX_LENGTH + 1];
    int count, room;
    if (scanf("%d %d", &count, &room) != 2) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%20s", cards[i]) != 1) return 1;
    }
    qsort(cards, count, sizeof cards[0], compare);
    int start = 0, end = 0;
    while (start < count) {
        /* One keyword after the other goes into the drawer that begins at `start`. */
        do {
            int next = end + 1;
            while (next < count && strcmp(cards[next], cards[end]) == 0) next++;
            if (end > start && next - start > room) break;
            end = next;
        } while (end < count);
        const char *before = start > 0 ? cards[start - 1] : "";
        const char *after = end < count ? cards[end] : "";
        const char *first = cards[start], *last = cards[end - 1];
        print_tab(first, abbreviated_length(first, before), last, abbreviated_length(last, after));
        printf(": %d\n", end - start);
        start = end;
    }
    return 0;
}
