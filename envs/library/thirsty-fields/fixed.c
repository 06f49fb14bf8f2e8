#include <stdbool.h>
#include <stdlib.h>

/* A district is a ring of fields; each field knows its district and the next field of the ring. */
struct field {
    int district;
    int next;
};

struct district {
    int size;
    long long balance;
};

static long long lack(long long balance) {
    return balance < 0 ? -balance : 0;
}

static bool may_join(const struct district *a, const struct district *b, int limit) {
    return a->size + b->size <= limit && (a->balance < 0 || b->balance < 0);
}

/* Makes the ring of one field part of the ring of another one. */
static void join(struct field *fields, int into, int from) {
    int at = from;
    do {
        fields[at].district = fields[into].district;
        at = fields[at].next;
    } while (at != from);
    int next = fields[into].next;
    fields[into].next = fields[from].next;
    fields[from].next = next;
}

long long *unmet_need(const int *balance, int count, const int *first, int proposals, const int *second,
                      int second_length, int limit, int *size) {
    struct field *fields = malloc(count * sizeof *fields);
    struct district *districts = malloc(count * sizeof *districts);
    long long *needs = malloc((second_length + 1) * sizeof *needs);
    long long total = 0;
    for (int i = 0; i < count; i++) {
        fields[i] = (struct field){.district = i, .next = i};
        districts[i] = (struct district){.size = 1, .balance = balance[i]};
        total += lack(balance[i]);
    }
    for (int i = 0; i < proposals; i++) {
        struct district *a = &districts[fields[first[i]].district];
        struct district *b = &districts[fields[second[i]].district];
        if (a != b && may_join(a, b, limit)) {
            total -= lack(a->balance) + lack(b->balance);
            a->balance += b->balance;
            a->size += b->size;
            total += lack(a->balance);
            join(fields, first[i], second[i]);
        }
        needs[i] = total;
    }
    free(fields);
    free(districts);
    *size = proposals;
    return needs;
}
