#include <ctype.h>
#include <stdio.h>

#define ACTORS 26
#define MAX_LENGTH 20000

/* The places of one actor since the last bow or curtain are first[actor] and, from there, next_place[...], -1 at the end. */
static int first[ACTORS], last[ACTORS], next_place[MAX_LENGTH];
static char strip[MAX_LENGTH + 1];

static void forget_all(void) {
    for (int actor = 0; actor < ACTORS; actor++) first[actor] = -1;
}

static void show_up(int actor, int place) {
    if (first[actor] < 0) first[actor] = place;
    else next_place[last[actor]] = place;
    last[actor] = place;
    next_place[place] = -1;
}

int main(void) {
    int gap;
    long long cues = 0;
    int longest = 0;
    if (scanf("%d %20000s", &gap, strip) != 2) return 1;
    forget_all();
    for (int place = 0; strip[place] != '\0'; place++) {
        char symbol = strip[place];
        if (symbol == '|') {
            forget_all();
        } else if (islower((unsigned char)symbol)) {
            show_up(symbol - 'a', place);
        } else {
            int actor = symbol - 'A';
            for (int start = first[actor]; start >= 0; start = next_place[start]) {
                int length = place - start + 1;
                if (length - 2 < gap) continue;
                cues++;
                if (length > longest) longest = length;
            }
            first[actor] = -1;
        }
    }
    printf("%lld %d\n", cues, longest);
    return 0;
}
