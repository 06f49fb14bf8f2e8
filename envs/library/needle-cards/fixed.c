#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SUBJECTS 30
#define MAX_CARDS 250
#define MAX_LINE 256

struct subject {
    char name[11];
    uint32_t code;
};

struct card {
    uint32_t subjects, notches;
};

static struct subject subjects[MAX_SUBJECTS];
static struct card cards[MAX_CARDS];
static char line[MAX_LINE];

static char *first_word(void) {
    if (fgets(line, MAX_LINE, stdin) == NULL) exit(1);
    return strtok(line, " \n");
}

static char *next_word(void) {
    return strtok(NULL, " \n");
}

static int find_subject(const char *name) {
    int i = 0;
    while (strcmp(subjects[i].name, name) != 0) i++;
    return i;
}

static bool falls(const struct card *card, uint32_t code) {
    return (card->notches & code) == code;
}

static void answer(char *word, int books) {
    bool in_hand[MAX_CARDS], wanted[MAX_CARDS];
    memset(in_hand, true, sizeof in_hand);
    memset(wanted, true, sizeof wanted);
    for (; word != NULL; word = next_word()) {
        bool exclude = *word == '-';
        int subject = find_subject(word + exclude);
        for (int i = 0; i < books; i++) {
            if (falls(&cards[i], subjects[subject].code) == exclude) in_hand[i] = false;
            if ((cards[i].subjects >> subject & 1) == exclude) wanted[i] = false;
        }
    }
    int delivered = 0, surplus = 0, lost = 0;
    for (int i = 0; i < books; i++) {
        delivered += in_hand[i];
        surplus += in_hand[i] && !wanted[i];
        lost += wanted[i] && !in_hand[i];
    }
    printf("%d %d %d\n", delivered, surplus, lost);
}

int main(void) {
    if (first_word() == NULL) return 1;
    int count = atoi(next_word());
    int books = atoi(next_word());
    int questions = atoi(next_word());
    for (int i = 0; i < count; i++) {
        strcpy(subjects[i].name, first_word());
        for (char *hole; (hole = next_word()) != NULL;) subjects[i].code |= 1U << atoi(hole);
    }
    for (int i = 0; i < books; i++) {
        for (char *name = first_word(); name != NULL; name = next_word()) {
            int subject = find_subject(name);
            cards[i].subjects |= 1U << subject;
            cards[i].notches |= subjects[subject].code;
        }
    }
    while (questions-- > 0) answer(first_word(), books);
    return 0;
}
