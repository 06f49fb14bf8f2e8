#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static bool counts_as_heavy(const int *frames, int count, int slot, int heavy) {
    if (frames[slot] >= heavy) return true;
    if (frames[slot] == 0) return false;
    return slot > 0 && slot + 1 < count && frames[slot - 1] >= heavy && frames[slot + 1] > heavy;
}

void arrange_frames(int *frames, int count, int heavy) {
    int *arranged = calloc(count, sizeof *arranged);
    int left = 0, right = count - 1;
    int placed = 0;
    for (int slot = 0; slot < count; slot++) {
        if (!counts_as_heavy(frames, count, slot, heavy)) continue;
        if (placed % 2 == 0) arranged[left++] = frames[slot];
        else arranged[right--] = frames[slot];
        placed++;
    }
    for (int slot = 0; slot < count; slot++) {
        if (frames[slot] == 0 || counts_as_heavy(frames, count, slot, heavy)) continue;
        arranged[left++] = frames[slot];
    }
    memcpy(frames, arranged, count * sizeof *frames);
    free(arranged);
}
