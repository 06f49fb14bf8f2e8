#include <ctype.h>
#include <stdlib.h>

struct stitches { long long used, made; };

struct group {
    struct stitches sum;
    struct group *outer;
};

static struct group *open_group(struct group *outer) {
    struct group *group = malloc(sizeof *group);
    if (group == NULL) abort();
    *group = (struct group){{0, 0}, outer};
    return group;
}

static struct stitches close_group(struct group *group) {
    struct stitches sum = group->sum;
    free(group);
    return sum;
}

/* Adds steps to a group as often as the number says that follows, if one does. */
static void add(struct group *group, struct stitches step, const char **text) {
    long long times = isdigit((unsigned char)**text) ? strtol(*text, (char **)text, 10) : 1;
    group->sum.used += step.used * times;
    group->sum.made += step.made * times;
}

/* Reads steps up to the end or an asterisk, where it leaves the text. */
static struct stitches read_steps(const char **text) {
    struct group *group = open_group(NULL);
    while (**text != '\0' && **text != '*') {
        if (**text == ' ') {
            ++*text;
        } else if (**text == '(') {
            group = open_group(group);
            ++*text;
        } else if (**text == ')') {
            struct group *outer = group->outer;
            ++*text;
            add(outer, close_group(group), text);
            group = outer;
        } else {
            char symbol = *(*text)++;
            add(group, (struct stitches){symbol == 'd' ? 2 : symbol != 'y', symbol == 'i' ? 2 : 1}, text);
        }
    }
    return close_group(group);
}

long long row_stitches(const char *row, long long needle) {
    struct stitches first = read_steps(&row);
    if (*row++ == '\0') return first.used == needle ? first.made : -1;
    struct stitches round = read_steps(&row);
    row++;
    struct stitches last = read_steps(&row);
    long long left = needle - first.used - last.used;
    if (left < 0 || left % round.used != 0) return -1;
    return first.made + last.made + left / round.used * round.made;
}
