#include <stdio.h>

#define MAX_PLACES 40
#define MAX_BAGS 60


static void read_numbers(int *numbers, int count) {
    for (int i = 0; i < count; i++) {
        if (scanf("%d", &numbers[i]) != 1) numbers[i] = 0;
    }
}

int main(void) {
    int header[4];
    read_numbers(header, 4);
    int places = header[0], passengers = header[1], bags = header[2], pause = header[3];
    int spots[MAX_PLACES], owners[MAX_BAGS];
    read_numbers(spots, passengers);
    read_numbers(owners, bags);

    /* The ring stands still and the places move: `start` is the cell now at place 0. Cells hold a bag's number from 1. */
    int ring[MAX_PLACES] = {0};
    int ready_from[MAX_PLACES] = {0};
    int taken_in[MAX_BAGS];
    int start = 0, dropped = 0, taken = 0;
    for (int minute = 0; taken < bags; minute++) {
        start = (start + places - 1) % places;
        if (ring[start] == 0 && dropped < bags) ring[start] = ++dropped;
        for (int i = 0; i < passengers; i++) {
            int *cell = &ring[(start + spots[i]) % places];
            if (*cell == 0 || owners[*cell - 1] != i + 1) continue;
            if (minute < ready_from[i]) continue;
            taken_in[*cell - 1] = minute;
            ready_from[i] = minute + pause + 1;
            *cell = 0;
            taken++;
        }
    }
    for (int bag = 0; bag < bags; bag++) printf("%d\n", taken_in[bag]);
    return 0;
}
