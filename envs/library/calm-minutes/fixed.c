#include <stdbool.h>
#include <stdlib.h>

/* Minutes of the window, oldest first, whose gusts rise (sign 1) or fall (sign -1). */
struct candidates {
    int *minutes;
    int front, back;
    int sign;
};

static struct candidates new_candidates(int room, int sign) {
    struct candidates all = {malloc(room * sizeof(int)), 0, 0, sign};
    return all;
}

static void push(struct candidates *all, const int *gusts, int minute) {
    while (all->back > all->front && all->sign * gusts[all->minutes[all->back - 1]] >= all->sign * gusts[minute]) {
        all->back--;
    }
    all->minutes[all->back++] = minute;
}

static void leave(struct candidates *all, int minute) {
    if (all->minutes[all->front] == minute) all->front++;
}

long long calm_windows(const int *gusts, int minutes, int shortest, int spread, int limit, int allowed) {
    struct candidates smallest = new_candidates(minutes, 1);
    struct candidates largest = new_candidates(minutes, -1);
    int strong = 0, first = 0;
    long long count = 0;
    for (int last = 0; last < minutes; last++) {
        push(&smallest, gusts, last);
        push(&largest, gusts, last);
        if (gusts[last] > limit) strong++;
        while (first <= last) {
            int difference = gusts[largest.minutes[largest.front]] - gusts[smallest.minutes[smallest.front]];
            bool calm = strong <= allowed && difference <= spread;
            if (calm) break;
            if (gusts[first] > limit) strong--;
            leave(&smallest, first);
            leave(&largest, first);
            first++;
        }
        if (last - first + 1 >= shortest) count += last - first + 2 - shortest;
    }
    free(smallest.minutes);
    free(largest.minutes);
    return count;
}
