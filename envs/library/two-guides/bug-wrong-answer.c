#include <stdlib.h>

#define MAX_WELLS 601
#define MAX_STEP 6

struct choice {
    int result; /* coins won minus coins the other guide wins, from here on */
    int step;   /* 0: the journey is over */
};

int *best_walk(const int *gifts, int count, int longest, int *size) {
    static struct choice best[MAX_WELLS][MAX_STEP + 1];
    for (int well = count; well >= 0; well--) {
        for (int banned = 0; banned <= longest; banned++) {
            struct choice choice = {0, 0};
            for (int step = 1; step <= longest && well + step <= count; step++) {
                if (step == banned) continue;
                int result = gifts[well + step - 1] - best[well + step][step].result;
                if (result > choice.result) {
                    choice.result = result;
                    choice.step = step;
                }
            }
            best[well][banned] = choice;
        }
    }
    int *answer = malloc((count + 1) * sizeof *answer);
    int well = 0;
    int step = best[0][0].step;
    answer[0] = best[0][0].result;
    *size = 1;
    while (step != 0) {
        well += step;
        answer[(*size)++] = well;
        step = best[well][step].step;
    }
    return answer;
}
