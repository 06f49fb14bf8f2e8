#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define SMUDGE '?'

/* Whether `tail` and the first characters of `head`, as many as `tail` has, go together. */
static bool overlaps(const char *tail, const char *head) {
    int pairs = 0, legible = 0;
    for (; tail[pairs] != '\0'; pairs++) {
        if (tail[pairs] == SMUDGE || head[pairs] == SMUDGE) continue;
        if (tail[pairs] != head[pairs]) return false;
        legible++;
    }
    return 2 * legible >= pairs;
}

/* Where in `left` the largest overlap begins; the length of `left` if there is none. */
static int overlap_start(const char *left, const char *right) {
    int length = strlen(left), room = strlen(right);
    int start = length > room ? length - room : 0;
    while (start < length && !overlaps(left + start, right)) start++;
    return start;
}

static char *reversed(const char *text) {
    int length = strlen(text);
    char *copy = malloc(length + 1);
    for (int i = 0; i < length; i++) copy[i] = text[length - 1 - i];
    copy[length] = '\0';
    return copy;
}

char *join_strips(const char *left, const char *right) {
    size_t length = strlen(left);
    char *label = malloc(length + strlen(right) + 2);
    char *turned = reversed(right);
    strcpy(label, left);
    size_t start = overlap_start(left, right);
    size_t turned_start = overlap_start(left, turned);
    if (start == length && turned_start == length) {
        strcat(label, "/");
        strcat(label, right);
    } else {
        const char *chosen = turned_start < start ? turned : right;
        if (turned_start < start) start = turned_start;
        for (size_t i = start; i < length; i++) {
            label[i] = chosen[i - start];
        }
        strcat(label, chosen + (length - start));
    }
    free(turned);
    return label;
}
