#include <stdlib.h>
#include <string.h>

static int max(int a, int b) {
    return a > b ? a : b;
}

/* All chambers, each before its parent. */
static int *inward_order(const int *parent, int count) {
    int *order = malloc(count * sizeof *order);
    int *waiting_for = calloc(count, sizeof *waiting_for);
    int size = 0;
    for (int i = 0; i < count; i++) {
        if (parent[i] >= 0) waiting_for[parent[i]]++;
    }
    for (int i = 0; i < count; i++) {
        if (waiting_for[i] == 0) order[size++] = i;
    }
    for (int i = 0; i < size; i++) {
        int up = parent[order[i]];
        if (up >= 0 && --waiting_for[up] == 0) order[size++] = up;
    }
    free(waiting_for);
    return order;
}

int *dark_chambers(const int *parent, int count, const int *lantern, int lanterns, int *size) {
    int *order = inward_order(parent, count);
    int *light = malloc(lanterns * sizeof *light);
    memcpy(light, lantern, lanterns * sizeof *light);
    for (int i = 0; i < count - 1; i++) {
        int up = parent[order[i]];
        light[up] = max(light[up], light[order[i]] - 1);
    }
    for (int i = 0; i < count - 1; i++) {
        int up = parent[order[i]];
        light[order[i]] = max(light[order[i]], light[up] - 1);
    }
    int *dark = order;
    *size = 0;
    for (int i = 0; i < count; i++) {
        if (light[i] == 0) dark[(*size)++] = i;
    }
    free(light);
    return dark;
}
