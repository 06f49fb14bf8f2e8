#include <string.h>

/* How often the commonest letter comes at the places start, start + period, ... */
static int commonest(const char *tape, int length, int start, int period) {
    static int counts[26] = {0};
    int best = 0;
    for (int i = start; i < length; i += period) {
        int count = ++counts[tape[i] - 'a'];
        if (count > best) best = count;
    }
    return best;
}

static int changed_letters(const char *tape, int length, int period) {
    int kept = 0;
    for (int start = 0; start < period; start++) {
        kept += commonest(tape, length, start, period);
    }
    return length - kept;
}

int shortest_motif(const char *tape, int worn) {
    int length = (int)strlen(tape);
    for (int period = 1; period < length; period++) {
        if (changed_letters(tape, length, period) <= worn) return period;
    }
    return length;
}
