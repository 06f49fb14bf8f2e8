#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct player {
    char name[9];
    struct player *above, *below;
};

static struct player *top, *bottom;

static struct player *find(const char *name) {
    struct player *player = top;
    while (player != NULL && strcmp(player->name, name) != 0) player = player->below;
    return player;
}

/* How many steps lead down from one player to another, or -1 if the other is not below. */
static int steps_down(const struct player *from, const struct player *to) {
    int steps = 0;
    for (; from != NULL; from = from->below) {
        if (from == to) return steps;
        steps++;
    }
    return -1;
}

static void unlink_player(struct player *player) {
    if (player->above != NULL) player->above->below = player->below;
    else top = player->below;
    if (player->below != NULL) player->below->above = player->above;
    else bottom = player->above;
}

/* Links a player in above another one, or at the bottom where that is NULL. */
static void link_above(struct player *player, struct player *other) {
    player->below = other;
    player->above = other != NULL ? other->above : bottom;
    if (player->above != NULL) player->above->below = player;
    else top = player;
    if (other != NULL) other->above = player;
    else bottom = player;
}

static void enter(const char *name) {
    struct player *player = calloc(1, sizeof *player);
    strcpy(player->name, name);
    link_above(player, NULL);
}

static void beat(struct player *winner, struct player *loser) {
    bool was_below = steps_down(loser, winner) > 0;
    struct player *rising = was_below ? winner : loser->below;
    if (rising == NULL) return;
    unlink_player(rising);
    link_above(rising, loser);
}

static const char *name_of(const struct player *player) {
    return player != NULL ? player->name : "-";
}

static void print_top(int count) {
    if (top == NULL) printf("empty");
    for (struct player *player = top; player != NULL && count > 0; player = player->below) {
        printf("%s%s", player == top ? "" : " ", player->name);
        count--;
    }
    printf("\n");
}

int main(void) {
    int commands;
    if (scanf("%d", &commands) != 1) return 1;
    while (commands-- > 0) {
        char command[8], first[9], second[9];
        if (scanf("%7s %8s", command, first) != 2) return 1;
        if (strcmp(command, "enter") == 0) {
            enter(first);
            continue;
        }
        if (strcmp(command, "top") == 0) {
            print_top(atoi(first));
            continue;
        }
        struct player *player = find(first);
        if (strcmp(command, "beside") == 0) {
            printf("%s %s\n", name_of(player->above), name_of(player->below));
            continue;
        }
        if (strcmp(command, "quit") == 0) {
            unlink_player(player);
            free(player);
            continue;
        }
        if (scanf("%8s", second) != 1) return 1;
        struct player *other = find(second);
        if (strcmp(command, "beat") == 0) {
            beat(player, other);
        } else {
            int steps = steps_down(player, other);
            printf("%d\n", (steps > 0 ? steps : steps_down(other, player)) - 1);
        }
    }
    return 0;
}
