#include <stdio.h>

#define MAX_ENTRIES 400

struct entry {
    long long days, amount;
};

/* A log and how far it has been read. */
struct log {
    struct entry entries[MAX_ENTRIES];
    int count, next;
};

static int read_log(struct log *log) {
    for (int i = 0; i < log->count; i++) {
        struct entry *entry = &log->entries[i];
        if (scanf("%lld %lld", &entry->days, &entry->amount) != 2) return 0;
    }
    return 1;
}

static int ended(const struct log *log) {
    return log->next == log->count;
}

static long long amount_of(const struct log *log) {
    return ended(log) ? 0 : log->entries[log->next].amount;
}

/* The days with the same amount that are still to come; `otherwise` after the end. */
static long long days_left(const struct log *log, long long otherwise) {
    return ended(log) ? otherwise : log->entries[log->next].days;
}

static void advance(struct log *log, long long days) {
    if (ended(log)) return;
    log->entries[log->next].days -= days;
    if (log->entries[log->next].days == 0) log->next++;
}

int main(void) {
    static struct log inflow, demand;
    long long capacity, level;
    long long spilled = 0, shortage = 0, dry_days = 0;
    if (scanf("%d %d %lld %lld", &inflow.count, &demand.count, &capacity, &level) != 4) return 1;
    if (!read_log(&inflow) || !read_log(&demand)) return 1;
    while (!ended(&inflow) || !ended(&demand)) {
        long long days = days_left(&inflow, days_left(&demand, 0));
        if (days_left(&demand, days) < days) days = days_left(&demand, days);
        long long change = amount_of(&inflow) - amount_of(&demand);
        if (change < 0) {
            long long wet_days = level / -change;
            if (wet_days < days) dry_days += days - wet_days;
        }
        level += days * change;
        if (level > capacity) {
            spilled += level - capacity;
            level = capacity;
        }
        if (level < 0) {
            shortage += -level;
            level = 0;
        }
        advance(&inflow, days);
        advance(&demand, days);
    }
    printf("%lld %lld %lld %lld\n", spilled, shortage, dry_days, level);
    return 0;
}
