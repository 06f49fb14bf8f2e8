#include <stdlib.h>
#include <string.h>

struct ring {
    char letters[27];
    int size;
    int pointer;
    int turned_over;
};

static int is_vowel(char letter) {
    return strchr("AEIOU", letter) != NULL;
}

static void take_off(struct ring *ring) {
    if (ring->size == 1) return;
    for (int i = ring->pointer; i + 1 < ring->size; i++) ring->letters[i] = ring->letters[i + 1];
    ring->size--;
    if (ring->pointer == ring->size) ring->pointer = 0;
}

static void turn(struct ring *ring, long long move) {
    int steps = (int)(ring->turned_over ? -move : move) % ring->size;
    ring->pointer = (ring->pointer + steps + ring->size) % ring->size;
}

static char read_letter(struct ring *ring) {
    char letter = ring->letters[ring->pointer];
    if (is_vowel(letter)) {
        ring->turned_over = !ring->turned_over;
    } else {
        int next = (ring->pointer + 1) % ring->size;
        ring->letters[ring->pointer] = ring->letters[next];
        ring->letters[next] = letter;
    }
    return letter;
}

char *read_ring(const char *ring, const long long *moves, int count) {
    struct ring wheel = {.size = strlen(ring)};
    memcpy(wheel.letters, ring, wheel.size);
    char *message = malloc(count + 1);
    int length = 0;
    for (int i = 0; i < count; i++) {
        if (moves[i] == 0) {
            take_off(&wheel);
        } else {
            turn(&wheel, moves[i]);
            message[length++] = read_letter(&wheel);
        }
    }
    message[length] = '\0';
    return message;
}
