#include <stdbool.h>
#include <stdlib.h>

struct offices {
    const int *forward;
    const int *cost;
    int *depth;
    bool *in_loop;
};

struct port {
    int office;
    int hops;
};

static int max(int a, int b) {
    return a > b ? a : b;
}

/* Takes away the offices outside loops, one after the other, and notes how far away the others' letters come from. */
static void take_away_outside(const struct offices *all, int count) {
    int *senders = calloc(count, sizeof *senders);
    for (int i = 0; i < count; i++) {
        all->in_loop[i] = true;
        all->depth[i] = 0;
    }
    for (int i = 0; i < count; i++) senders[all->forward[i]]++;
    for (int i = 0; i < count; i++) {
        int office = i;
        while (all->in_loop[office] && senders[office] == 0) {
            int target = all->forward[office];
            all->in_loop[office] = false;
            all->depth[target] = max(all->depth[target], all->depth[office] + 1);
            senders[target]--;
            office = target;
        }
    }
    free(senders);
}

/* The most hops of a letter that ends at a port in a loop. */
static int most_hops(const struct offices *all, int port, int length) {
    int most = all->depth[port];
    int office = all->forward[port];
    for (int hops = length - 1; hops > 0; hops--) {
        most = max(most, all->depth[office] + hops);
        office = all->forward[office];
    }
    return most;
}

static bool is_better(const struct offices *all, int office, int best, int length) {
    if (all->cost[office] != all->cost[best]) return all->cost[office] < all->cost[best];
    int difference = most_hops(all, office, length) - most_hops(all, best, length);
    return difference < 0 || (difference == 0 && office < best);
}

static struct port choose_port(const struct offices *all, int start) {
    int length = 1;
    int best = start;
    for (int office = all->forward[start]; office != start; office = all->forward[office]) length++;
    for (int office = all->forward[start]; office != start; office = all->forward[office]) {
        if (is_better(all, office, best, length)) best = office;
        all->in_loop[office] = false;
    }
    return (struct port){best, most_hops(all, best, length)};
}

static int ascending(const void *a, const void *b) {
    return ((const struct port *)a)->office - ((const struct port *)b)->office;
}

int *repair_loops(const int *forward, int count, const int *cost, int costs, int *size) {
    struct offices all = {forward, cost, malloc(costs * sizeof(int)), malloc(costs * sizeof(bool))};
    struct port *ports = malloc(count * sizeof *ports);
    int built = 0;
    take_away_outside(&all, count);
    for (int i = 0; i < count; i++) {
        if (all.in_loop[i] && forward[i] != i) ports[built++] = choose_port(&all, i);
    }
    qsort(ports, built, sizeof *ports, ascending);
    int *result = malloc((2 * built + 1) * sizeof *result);
    for (int i = 0; i < built; i++) {
        result[2 * i] = ports[i].office;
        result[2 * i + 1] = ports[i].hops;
    }
    *size = 2 * built;
    free(all.depth);
    free(all.in_loop);
    free(ports);
    return result;
}
