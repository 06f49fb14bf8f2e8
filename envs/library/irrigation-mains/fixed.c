#include <stdlib.h>

struct field {
    int parent;
    int straight; /* the child on the same main, or -1 */
    int depth;
    int changes; /* on the way from the spring */
    long long load;
};

/* The field's depth, with those of all fields above it. */
static int find_depth(struct field *fields, int field) {
    if (fields[field].parent < 0) return 0;
    if (fields[field].depth == 0) fields[field].depth = find_depth(fields, fields[field].parent) + 1;
    return fields[field].depth;
}

/* The fields sorted by depth. */
static int *level_order(struct field *fields, int count) {
    int *start = calloc(count + 1, sizeof *start);
    int *order = malloc(count * sizeof *order);
    for (int i = 0; i < count; i++) start[find_depth(fields, i) + 1]++;
    for (int depth = 1; depth <= count; depth++) start[depth] += start[depth - 1];
    for (int i = 0; i < count; i++) order[start[fields[i].depth]++] = i;
    free(start);
    return order;
}

static void choose_straight(struct field *fields, int child) {
    struct field *parent = &fields[fields[child].parent];
    if (fields[child].load == 0) return;
    if (parent->straight < 0 || fields[child].load > fields[parent->straight].load) parent->straight = child;
}

static int count_changes(const struct field *fields, int a, int b) {
    int changes = fields[a].changes + fields[b].changes;
    while (a != b) {
        if (fields[a].depth >= fields[b].depth) a = fields[a].parent;
        else b = fields[b].parent;
    }
    return changes - 2 * fields[a].changes;
}

int *main_changes(const int *parent, int count, const int *demand, int demands, const int *first, int firsts,
                  const int *second, int seconds, int *size) {
    struct field *fields = malloc(demands * sizeof *fields);
    int *result = malloc((seconds + 1) * sizeof *result);
    for (int i = 0; i < count; i++) fields[i] = (struct field){parent[i], -1, 0, 0, demand[i]};
    int *order = level_order(fields, count);
    for (int i = count - 1; i > 0; i--) fields[parent[order[i]]].load += fields[order[i]].load;
    for (int i = 0; i < count; i++) {
        if (parent[i] >= 0) choose_straight(fields, i);
    }
    for (int i = 1; i < count; i++) {
        struct field *field = &fields[order[i]];
        const struct field *above = &fields[field->parent];
        field->changes = above->changes + (above->straight == order[i] ? 0 : 1);
    }
    for (int i = 0; i < firsts; i++) result[i] = count_changes(fields, first[i], second[i]);
    free(order);
    free(fields);
    *size = firsts;
    return result;
}
