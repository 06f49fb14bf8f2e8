#include <stdio.h>

#define MAX_SECONDS 1000

int main(void) {
    /* from[i]: the signal of all readings from second i on, with zeros after the last second. */
    static long long from[2 * MAX_SECONDS + 1];
    int seconds, observations, period;
    if (scanf("%d %d %d", &seconds, &observations, &period) != 3) return 1;
    for (int i = 1; i <= seconds; i++) {
        if (scanf("%lld", &from[i]) != 1) return 1;
    }
    for (int i = seconds; i >= 1; i--) from[i] -= from[i + period];
    while (observations-- > 0) {
        int start, end;
        if (scanf("%d %d", &start, &end) != 2) return 1;
        int used = 0;
        int rest = start;
        int pairs = ((end - start) / period + 1) / 2;
        if (pairs > 0) {
            used = 2 * pairs;
            rest = start + used * period;
        }
        printf("%lld %d\n", from[start] - from[rest], used);
    }
    return 0;
}
