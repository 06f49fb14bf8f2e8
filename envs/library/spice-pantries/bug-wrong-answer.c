#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MAX_SPICES 12
#define NOTHING (-1)

struct change {
    int recipes, bought, given;
};

static int cookable[1 << MAX_SPICES];
static int spices;

static unsigned read_set(const char *letters) {
    unsigned set = 0;
    for (; *letters != '\0'; letters++) {
        if (*letters != '-') set |= 1U << (*letters - 'a');
    }
    return set;
}

static void count_subsets(void) {
    for (int spice = 0; spice < spices; spice++) {
        for (unsigned set = 0; set < 1U << spices; set++) {
            if (set >> spice & 1) cookable[set] += cookable[set & ~(1U << spice)];
        }
    }
}

static struct change best_change(unsigned pantry, bool full) {
    struct change best = {cookable[pantry], NOTHING, NOTHING};
    for (int new = 0; new < spices; new++) {
        unsigned bigger = pantry | 1U << new;
        if (!full && cookable[bigger] > best.recipes) best = (struct change){cookable[bigger], new, NOTHING};
        for (int old = 0; full && old < spices; old++) {
            if ((pantry >> old & 1) == 0) continue;
            int recipes = cookable[bigger ^ 1U << old];
            if (recipes >= best.recipes) best = (struct change){recipes, new, old};
        }
    }
    return best;
}

int main(void) {
    char letters[MAX_SPICES + 1], line[32], room[8];
    int recipes, members;
    if (scanf("%d %d %d", &spices, &recipes, &members) != 3) return 1;
    while (recipes-- > 0) {
        if (scanf("%12s", letters) != 1) return 1;
        cookable[read_set(letters)]++;
    }
    count_subsets();
    if (fgets(line, sizeof line, stdin) == NULL) return 1;
    while (members-- > 0 && fgets(line, sizeof line, stdin) != NULL) {
        bool full = sscanf(line, "%12s %7s", letters, room) == 2;
        unsigned pantry = read_set(letters);
        struct change change = best_change(pantry, full);
        printf("%d %d ", cookable[pantry], change.recipes);
        if (change.bought == NOTHING) putchar('=');
        else printf("+%c", 'a' + change.bought);
        if (change.given != NOTHING) printf("-%c", 'a' + change.given);
        putchar('\n');
    }
    return 0;
}
