#define _GNU_SOURCE
#include "usage.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static usec since(clockid_t clock) {
  struct timespec t;
  if (clock_gettime(clock, &t)) return -1;
  return (usec)t.tv_sec * SECOND + t.tv_nsec / 1000;
}

usec now(void) { return since(CLOCK_MONOTONIC); }

/* The encoding is clock_getcpuclockid's. */
usec process_cpu(pid_t pid) { return since((clockid_t)(~(unsigned)pid << 3 | 2)); }

/* The first two numbers in a file of /proc. */
static int two_numbers(const char *path, unsigned long long *first, unsigned long long *second) {
  char text[128];
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t n = read(fd, text, sizeof text - 1);
  close(fd);
  if (n <= 0) return 0;
  text[n] = 0;
  return sscanf(text, "%llu %llu", first, second) == 2;
}

/* Time a thread was ready to run and had no processor; 0 where the kernel does not say. */
static usec thread_wait(const char *path) {
  unsigned long long ran, waited;
  return two_numbers(path, &ran, &waited) ? (usec)(waited / 1000) : 0;
}

/* A compiler's driver starts what compiles, which starts nothing more. */
#define DEEPEST_CHILD 3

static usec tree_wait(pid_t pid, int depth);

/* Of the processes that a thread has started, and theirs. */
static usec children_wait(pid_t pid, const char *thread, int depth) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/task/%.20s/children", pid, thread);
  FILE *list = fopen(path, "re");
  if (!list) return 0;
  usec sum = 0;
  for (int child; fscanf(list, "%d", &child) == 1;) sum += tree_wait(child, depth + 1);
  fclose(list);
  return sum;
}

/* Of all threads of a process, and of the processes below it that are still there. */
static usec tree_wait(pid_t pid, int depth) {
  char path[64];
  usec sum = 0;
  snprintf(path, sizeof path, "/proc/%d/task", pid);
  DIR *tasks = opendir(path);
  if (!tasks) return 0;
  for (struct dirent *e; (e = readdir(tasks));) {
    if (*e->d_name == '.') continue;
    snprintf(path, sizeof path, "/proc/%d/task/%.20s/schedstat", pid, e->d_name);
    sum += thread_wait(path);
    if (depth < DEEPEST_CHILD) sum += children_wait(pid, e->d_name, depth);
  }
  closedir(tasks);
  return sum;
}

usec own_wait(void) { return thread_wait("/proc/self/schedstat"); }

usec waited_for_processor(pid_t pid) { return own_wait() + tree_wait(pid, 0); }

uint64_t resident_bytes(pid_t pid) {
  char path[64];
  unsigned long long size, resident;
  snprintf(path, sizeof path, "/proc/%d/statm", pid);
  return two_numbers(path, &size, &resident) ? resident * (uint64_t)sysconf(_SC_PAGESIZE) : 0;
}
