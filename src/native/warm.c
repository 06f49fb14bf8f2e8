/**
 * Our end of the warm interpreter. Starting Python costs ten milliseconds, forking one that has started costs one.
 *
 * The interpreter runs src/languages/runtime/python.py, which loads zygote.c into itself and never runs a submitted
 * program: it forks, and the fork confines itself as every program does before it goes on. The fork is made with our
 * process as its parent, so waiting for it and accounting for it are the same as for a program started anew.
 */
#define _GNU_SOURCE
#include "warm.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <signal.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cgroup.h"
#include "confine.h"
#include "place.h"

static int channel = -1;

/* Its arguments up to the script are the command's own: `python3 -s -S /redgreen/python.py`, then `serve`. */
static void become_interpreter(const struct command *command, int socket, int error_fd, int notice_fd) {
  place_anywhere();
  char *argv[ARGS_MAX + 1];
  int n = 0;
  while (command->argv[n] && n < ARGS_MAX - 1) {
    argv[n] = command->argv[n];
    n++;
    if (command->argv[n - 1][0] == '/' && n > 1) break; /* the script */
  }
  argv[n++] = "serve";
  argv[n] = NULL;
  int null = open("/dev/null", O_RDWR);
  if (null < 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0 || dup2(null, 3) < 0) _exit(127);
  if (dup2(socket, WARM_SOCKET_FD) < 0 || dup2(error_fd, WARM_ERROR_FD) < 0 || dup2(notice_fd, WARM_NOTICE_FD) < 0) _exit(127);
  for (int i = 0; i < CGROUP_PROCS_MAX; i++) {
    if (cgroup_procs_fd(i) < 0) close(WARM_GROUP_FD + i);
    else if (dup2(cgroup_procs_fd(i), WARM_GROUP_FD + i) < 0) _exit(127);
  }
  syscall(SYS_close_range, WARM_GROUP_FD + CGROUP_PROCS_MAX, ~0u, 0);
  signal(SIGPIPE, SIG_DFL);
  personality(ADDR_NO_RANDOMIZE);
  execve(argv[0], argv, command->envp);
  _exit(127);
}

static int start(const struct command *command, int error_fd, int notice_fd) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends)) return errno;
  pid_t pid = fork();
  if (pid < 0) {
    int wrong = errno;
    close(ends[0]);
    close(ends[1]);
    return wrong;
  }
  if (pid == 0) become_interpreter(command, ends[1], error_fd, notice_fd);
  close(ends[1]);
  int ready;
  if (recv(ends[0], &ready, sizeof ready, 0) != sizeof ready) {
    close(ends[0]);
    waitpid(pid, NULL, 0);
    return ECHILD;
  }
  channel = ends[0];
  place_follower(pid);
  return 0;
}

static int request(const struct command *c, struct warm_request *r, size_t *size) {
  memset(r, 0, offsetof(struct warm_request, arguments));
  r->flags = c->flags;
  r->cpu_ms = c->cpu_ms;
  r->address_mb = c->address_mb;
  r->group_mb = cgroup_there() ? c->group_mb : 0;
  r->stack_mb = c->stack_mb;
  r->file_mb = c->file_mb;
  r->processes = c->processes;
  size_t at = 0;
  for (char *const *arg = c->argv + 1; *arg; arg++) {
    size_t n = strlen(*arg) + 1;
    if (at + n > sizeof r->arguments) return E2BIG;
    memcpy(r->arguments + at, *arg, n);
    at += n;
  }
  *size = offsetof(struct warm_request, arguments) + at;
  return 0;
}

int warm_fork(const struct command *command, const int fds[4], int init_fd, int error_fd, int notice_fd, pid_t *pid) {
  int wrong;
  if (channel < 0 && (wrong = start(command, error_fd, notice_fd))) return wrong;
  static struct warm_request r;
  size_t size;
  if ((wrong = request(command, &r, &size))) return wrong;
  struct iovec part = {&r, size};
  union {
    struct cmsghdr align;
    char bytes[CMSG_SPACE(sizeof(int) * WARM_FDS)];
  } control;
  memset(&control, 0, sizeof control);
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int) * WARM_FDS);
  const int passed[WARM_FDS] = {fds[0], fds[1], fds[2], fds[3], init_fd};
  memcpy(CMSG_DATA(header), passed, sizeof passed);
  if (sendmsg(channel, &message, MSG_NOSIGNAL) < 0) return errno;
  int answer;
  if (recv(channel, &answer, sizeof answer, 0) != sizeof answer) return ECHILD;
  if (answer < 0) return -answer;
  *pid = answer;
  return 0;
}
