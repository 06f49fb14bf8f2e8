#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PICKERS 1000

struct picker {
    char name[9];
    long long total;
};

static struct picker board[MAX_PICKERS];
static int size;

/* The index of a picker on the board; a new one is put at its end. */
static int find(const char *name) {
    int i = 0;
    while (i < size && strcmp(board[i].name, name) != 0) i++;
    if (i == size) {
        strcpy(board[size].name, name);
        size++;
    }
    return i;
}

static void swap(int i, int j) {
    struct picker picker = board[i];
    board[i] = board[j];
    board[j] = picker;
}

/* Moves the picker at an index to the right place and returns that. */
static int settle(int i) {
    while (i > 0 && board[i - 1].total < board[i].total) {
        swap(i - 1, i);
        i--;
    }
    while (i + 1 < size && board[i + 1].total >= board[i].total) {
        swap(i, i + 1);
        i++;
    }
    return i;
}

int main(void) {
    int changes;
    if (scanf("%d", &changes) != 1) return 1;
    while (changes-- > 0) {
        char name[9];
        long long kilograms;
        if (scanf("%8s %lld", name, &kilograms) != 2) return 1;
        int old = find(name);
        board[old].total += kilograms;
        int place = settle(old);
        if (board[place].total > 0) {
            printf("%d %d\n", place + 1, abs(place - old));
        } else {
            size--;
            printf("off %d\n", size - old);
        }
    }
    return 0;
}
