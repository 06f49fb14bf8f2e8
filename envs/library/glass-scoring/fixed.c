#include <stdlib.h>

#define MAX_ENDS 82

static long long holding(long long left, long long mark, long long right, int steady) {
    if (right - left <= steady) return 0;
    return llabs((mark - left) - (right - mark));
}

long long cheapest_cutting(int length, const int *marks, int count, const int *hardness, int hardnesses, int steady) {
    int ends[MAX_ENDS];
    long long cost[MAX_ENDS][MAX_ENDS] = {{0}};
    ends[0] = 0;
    for (int i = 0; i < count; i++) ends[i + 1] = marks[i];
    ends[count + 1] = length;
    for (int span = 2; span <= hardnesses + 1; span++) {
        for (int i = 0; i + span <= count + 1; i++) {
            int j = i + span;
            cost[i][j] = -1;
            for (int cut = i + 1; cut < j; cut++) {
                long long total = hardness[cut - 1] + holding(ends[i], ends[cut], ends[j], steady);
                total += cost[i][cut] + cost[cut][j];
                if (cost[i][j] < 0 || total < cost[i][j]) cost[i][j] = total;
            }
        }
    }
    return cost[0][count + 1];
}
