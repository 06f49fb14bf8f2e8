#include <stdio.h>
#include <string.h>

#define MAX_LINES 400

enum kind { SAIL, MOTOR, ANCHOR, LOG, STRIKE };

static const char *const kinds[] = {"sail", "motor", "anchor", "log", "strike"};

struct event {
    enum kind kind;
    int minute;
    int tenths;
};

static int next_time(const char *text, int now) {
    int hours, minutes;
    if (sscanf(text, ":%d", &minutes) == 1) {
        int time = now / 60 * 60 + minutes;
        return time < now ? time + 60 : time;
    }
    if (sscanf(text, "%d:%d", &hours, &minutes) != 2) return now;
    int time = now / 1440 * 1440 + hours * 60 + minutes;
    return time < now ? time + 1440 : time;
}

static enum kind kind_of(const char *word) {
    int kind = SAIL;
    while (kind < STRIKE && strcmp(kinds[kind], word) != 0) kind++;
    return kind;
}

int main(void) {
    struct event events[MAX_LINES];
    int count = 0, start = 0, now = 0;
    char time[8], word[8];
    while (scanf("%7s %7s", time, word) == 2) {
        struct event event = {.kind = kind_of(word)};
        int miles;
        if (event.kind == LOG && scanf("%d.%d", &miles, &event.tenths) == 2) event.tenths += 10 * miles;
        now = event.minute = next_time(time, now);
        if (count == 0) start = now;
        if (event.kind != STRIKE) events[count++] = event;
        else if (count > 0) count--;
    }

    int spent[3] = {0}, distance = 0, reading = -1;
    enum kind mode = ANCHOR;
    for (int i = 0; i < count; i++) {
        if (events[i].kind == LOG) {
            if (reading >= 0) distance += (events[i].tenths - reading + 10000) % 10000;
            reading = events[i].tenths;
            continue;
        }
        spent[mode] += events[i].minute - start;
        start = events[i].minute;
        mode = events[i].kind;
    }
    spent[mode] += now - start;
    for (int kind = SAIL; kind <= ANCHOR; kind++) {
        printf("%s %d:%02d\n", kinds[kind], spent[kind] / 60, spent[kind] % 60);
    }
    printf("distance %d.%d\n", distance / 10, distance % 10);
    return 0;
}
