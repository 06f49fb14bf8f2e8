#include <stdbool.h>
#include <stdlib.h>

static long long holes_of(long long worked, long long pace, long long bit_life, long long change) {
    if (worked < pace) return 0;
    long long cycle = bit_life * pace + change;
    long long last = worked % cycle / pace;
    if (last > bit_life) last = bit_life;
    return worked / cycle * bit_life + last;
}

long long *finish_drilling(const long long *ready, int drills, const long long *pace, int paces, long long bit_life,
                           long long change, long long target, int *size) {
    long long low = 0;
    long long high = ready[0] + target * (pace[0] + change);
    long long idle = 0;
    while (true) {
        long long minute = low + (high - low) / 2;
        long long holes = 0;
        idle = 0;
        for (int i = 0; i < drills && i < paces; i++) {
            long long own = holes_of(minute - ready[i], pace[i], bit_life, change);
            holes += own;
            if (own == 0) idle++;
        }
        if (low == high) break;
        if (holes >= target) high = minute;
        else low = minute + 1;
    }
    long long *result = malloc(2 * sizeof *result);
    result[0] = low;
    result[1] = idle;
    *size = 2;
    return result;
}
