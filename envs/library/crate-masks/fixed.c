#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MAX_MASKS 80
#define MAX_LENGTH 12

static bool allows(char symbol, char previous, char c) {
    switch (symbol) {
    case '#': return isdigit((unsigned char)c);
    case '@': return isupper((unsigned char)c);
    case '?': return true;
    case '=': return c == previous;
    default: return c == symbol;
    }
}

static bool fits(const char *mask, const char *code) {
    if (strlen(mask) != strlen(code)) return false;
    char previous = '\0';
    for (int i = 0; mask[i] != '\0'; i++) {
        if (!allows(mask[i], previous, code[i])) return false;
        previous = code[i];
    }
    return true;
}

static long long width(const char *mask) {
    long long codes = 1;
    for (; *mask != '\0'; mask++) {
        if (*mask == '#') codes *= 10;
        else if (*mask == '@') codes *= 26;
        else if (*mask == '?') codes *= 36;
    }
    return codes;
}

int main(void) {
    char masks[MAX_MASKS][MAX_LENGTH + 1], code[MAX_LENGTH + 1];
    int count, codes;
    if (scanf("%d %d", &count, &codes) != 2) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%12s", masks[i]) != 1) return 1;
    }
    while (codes-- > 0 && scanf("%12s", code) == 1) {
        int best = -1;
        for (int i = 0; i < count; i++) {
            if (!fits(masks[i], code)) continue;
            if (best < 0 || width(masks[i]) < width(masks[best])) best = i;
        }
        if (best < 0) puts("none");
        else printf("%d %lld\n", best + 1, width(masks[best]));
    }
    return 0;
}
