/** The warm interpreter: one that has started already, and is asked to fork instead of starting another. */
#ifndef REDGREEN_WARM_H
#define REDGREEN_WARM_H

#include <sys/types.h>

#include "wire.h"

/* One request to it: the numbers of a command, then its arguments after argv[0], each with a NUL after it. Five
   descriptors come with it: stdin, stdout, stderr, report, and the mini-init's pidfd. The answer is a pid or -errno. */
enum { WARM_REQUEST_MAX = 4096, WARM_FDS = 5 };

struct warm_request {
  uint32_t flags, cpu_ms, address_mb, group_mb, stack_mb, file_mb, processes;
  char arguments[WARM_REQUEST_MAX];
};

/* Descriptors of the interpreter; two for the control group, from WARM_GROUP_FD. Where a fork that fails before it becomes the program leaves its errno; shared with the supervisor. */
enum { WARM_SOCKET_FD = 5, WARM_ERROR_FD = 6, WARM_NOTICE_FD = 7, WARM_GROUP_FD = 8 };

/**
 * Forks the interpreter into the namespaces of `init_fd` as a child of this process, with the command's arguments.
 * Starts it first if need be: `command->argv[0]` with `serve` in place of what the command does. 0 with the pid, or errno.
 */
int warm_fork(const struct command *command, const int fds[4], int init_fd, int error_fd, int notice_fd, pid_t *pid);

#endif
