#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum kind { END, FRACTION, NUMBER, WORD };

struct piece {
    enum kind kind;
    const char *text;
    int length;
};

/* The next piece from *place on, which moves behind it. */
static struct piece next_piece(const char *label, int *place) {
    struct piece piece = {END, NULL, 0};
    int i = *place;
    while (label[i] == '.' || label[i] == '-') i++;
    int start = i;
    if (isalpha((unsigned char)label[i])) {
        piece.kind = WORD;
        while (isalpha((unsigned char)label[i])) i++;
    } else if (isdigit((unsigned char)label[i])) {
        int after_point = i >= 2 && label[i - 1] == '.' && isdigit((unsigned char)label[i - 2]);
        piece.kind = after_point ? FRACTION : NUMBER;
        while (isdigit((unsigned char)label[i])) i++;
    }
    piece.text = label + start;
    piece.length = i - start;
    *place = i;
    return piece;
}

static struct piece without_zeros(struct piece piece) {
    if (piece.kind == NUMBER) {
        while (piece.length > 0 && piece.text[0] == '0') piece.text++, piece.length--;
    } else if (piece.kind == FRACTION) {
        while (piece.length > 0 && piece.text[piece.length - 1] == '0') piece.length--;
    }
    return piece;
}

static int compare_pieces(struct piece a, struct piece b) {
    if (a.kind != b.kind) return (int)a.kind - (int)b.kind;
    a = without_zeros(a);
    b = without_zeros(b);
    if (a.kind == NUMBER && a.length != b.length) return a.length - b.length;
    for (int i = 0; i < a.length && i < b.length; i++) {
        int order = tolower((unsigned char)a.text[i]) - tolower((unsigned char)b.text[i]);
        if (order != 0) return order;
    }
    return a.length - b.length;
}

static int compare_labels(const char *a, const char *b) {
    int i = 0, j = 0, order;
    struct piece from_a, from_b;
    do {
        from_a = next_piece(a, &i);
        from_b = next_piece(b, &j);
        order = compare_pieces(from_a, from_b);
    } while (order == 0 && from_a.kind != END);
    return order != 0 ? order : (int)strlen(a) - (int)strlen(b);
}

int *label_order(char **labels, int count, int *size) {
    int *order = malloc((count + 1) * sizeof *order);
    for (int i = 0; i < count; i++) {
        int place = i;
        while (place > 0 && compare_labels(labels[order[place - 1]], labels[i]) > 0) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = i;
    }
    *size = count;
    return order;
}
