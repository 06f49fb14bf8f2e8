#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#define MAX_FIELDS 64

struct field {
    char kind;
    int bits;
};

struct reading {
    const struct field *field;
    uint64_t value;
    bool spoiled;
};

static uint64_t low_bits(uint64_t word, int bits) {
    return bits == 64 ? word : word & ((1ULL << bits) - 1);
}

/* Cuts a word into its readings and returns how many there are. */
static int read_word(uint64_t word, int width, const struct field *layout, int fields, struct reading *readings) {
    int count = 0, checked = 0, ones = 0;
    for (int i = 0; i < fields; i++) {
        width -= layout[i].bits;
        uint64_t value = low_bits(word >> width, layout[i].bits);
        if (layout[i].kind != 'x') ones += __builtin_popcountll(value);
        if (layout[i].kind == 'u' || layout[i].kind == 's') {
            readings[count++] = (struct reading){&layout[i], value, false};
        } else if (layout[i].kind == 'p') {
            while (checked < count) readings[checked++].spoiled = ones % 2 == 0;
            ones = 0;
        }
    }
    return count;
}

static void print_reading(const struct reading *reading) {
    uint64_t all = low_bits(UINT64_MAX, reading->field->bits);
    uint64_t top = all - all / 2;
    bool is_signed = reading->field->kind == 's';
    if (reading->spoiled) putchar('?');
    else if (reading->value == (is_signed ? top : all)) putchar('-');
    else if (is_signed && reading->value > top) printf("-%" PRIu64, all - reading->value + 1);
    else printf("%" PRIu64, reading->value);
}

int main(void) {
    struct field layout[MAX_FIELDS];
    struct reading readings[MAX_FIELDS];
    int spoiled[MAX_FIELDS] = {0};
    int width, fields, words;
    if (scanf("%d %d %d", &width, &fields, &words) != 3) return 1;
    for (int i = 0; i < fields; i++) {
        layout[i].bits = 1;
        if (scanf(" %c", &layout[i].kind) != 1) return 1;
        if (layout[i].kind != 'p' && scanf("%d", &layout[i].bits) != 1) return 1;
    }
    int worst = 0;
    while (words-- > 0) {
        uint64_t word;
        if (scanf("%" SCNx64, &word) != 1) return 1;
        int count = read_word(word, width, layout, fields, readings);
        for (int i = 0; i < count; i++) {
            if (i > 0) putchar(' ');
            print_reading(&readings[i]);
            spoiled[i] += readings[i].spoiled;
        }
        putchar('\n');
    }
    for (int i = 1; i < fields; i++) {
        if (spoiled[i] > spoiled[worst]) worst = i;
    }
    if (spoiled[worst] == 0) puts("none");
    else printf("%d %d\n", worst + 1, spoiled[worst]);
    return 0;
}
