/** The slot's files are opened by the host and only written and read here; a box has no control groups to see. */
#define _GNU_SOURCE
#include "cgroup.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "confine.h"

static int procs[CGROUP_PROCS_MAX] = {-1, -1}, limit_fd = -1, events_fd = -1, peak_fd = -1;
static unsigned long long kills_before;

/* Out of the way of a program's own descriptors, and not inherited by it. */
static int keep(const char *number) {
  int given = atoi(number), fd = fcntl(given, F_DUPFD_CLOEXEC, FIRST_PRIVATE_FD);
  close(given);
  return fd;
}

void cgroup_prepare(char **arguments) {
  int n = 0;
  for (; *arguments; arguments++) {
    const char *value = strchr(*arguments, '=');
    if (!value) continue;
    value++;
    if (!strncmp(*arguments, "procs=", 6) && n < CGROUP_PROCS_MAX) procs[n++] = keep(value);
    else if (!strncmp(*arguments, "limit=", 6)) limit_fd = keep(value);
    else if (!strncmp(*arguments, "events=", 7)) events_fd = keep(value);
    else if (!strncmp(*arguments, "peak=", 5)) peak_fd = keep(value);
  }
}

int cgroup_there(void) { return procs[0] >= 0; }
int cgroup_procs_fd(int i) { return procs[i]; }

static unsigned long long kills(void) {
  char text[512];
  ssize_t n = pread(events_fd, text, sizeof text - 1, 0);
  if (n <= 0) return 0;
  text[n] = 0;
  const char *line = strstr(text, "oom_kill ");
  return line ? strtoull(line + 9, NULL, 10) : 0;
}

int cgroup_begin(uint64_t limit_bytes) {
  char text[32];
  int n = snprintf(text, sizeof text, "%llu", (unsigned long long)limit_bytes);
  if (pwrite(limit_fd, text, (size_t)n, 0) != n) return errno;
  if (peak_fd >= 0 && pwrite(peak_fd, "0", 1, 0) != 1) return errno;
  kills_before = kills();
  return 0;
}

int cgroup_enter(const int fds[CGROUP_PROCS_MAX]) {
  for (int i = 0; i < CGROUP_PROCS_MAX; i++) {
    if (fds[i] >= 0 && write(fds[i], "0", 1) != 1) return errno;
  }
  /* Its name says which process made it: seen from a namespace that begins here, it has none. */
  return unshare(CLONE_NEWCGROUP) ? errno : 0;
}

int cgroup_end(uint64_t *peak_bytes) {
  char text[32];
  ssize_t n = peak_fd >= 0 ? pread(peak_fd, text, sizeof text - 1, 0) : 0;
  text[n > 0 ? n : 0] = 0;
  *peak_bytes = n > 0 ? strtoull(text, NULL, 10) : 0;
  return kills() > kills_before;
}
