/**
 * Loaded into the warm interpreter by src/languages/runtime/python.py. Waits for requests, forks for each, and comes
 * back only in the fork, which by then is confined as any program is and has nothing left of the interpreter's rights.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cgroup.h"
#include "confine.h"
#include "place.h"
#include "warm.h"

static volatile int *error_page;
static int group_count;

static void fail(int wrong) {
  *error_page = wrong;
  _exit(127);
}

/* In the fork. Its memory beyond what a fresh interpreter would have is not charged to the program. */
static void become_program(const struct warm_request *r, const int fds[WARM_FDS], uint32_t surplus_mb) {
  place_anywhere();
  setsid();
  for (int i = 0; i < 4; i++) {
    if (dup2(fds[i], i) < 0) fail(errno);
  }
  if (dup2(WARM_NOTICE_FD, NOTICE_FD) < 0) fail(errno);
  if (setns(fds[4], CLONE_NEWNS | CLONE_NEWIPC)) fail(errno);
  struct command c = {.flags = r->flags, .cpu_ms = r->cpu_ms, .stack_mb = r->stack_mb, .file_mb = r->file_mb, .processes = r->processes,
                      .address_mb = r->address_mb ? r->address_mb + surplus_mb : 0};
  int wrong = r->group_mb ? cgroup_enter((int[]){WARM_GROUP_FD, group_count > 1 ? WARM_GROUP_FD + 1 : -1}) : 0;
  if (!wrong) wrong = confine_self(&c);
  if (wrong) fail(wrong);
  munmap((void *)error_page, 4096); /* from here on the program could write there */
}

static pid_t fork_for_parent(void) {
  struct clone_args args = {.flags = CLONE_PARENT};
  return (pid_t)syscall(SYS_clone3, &args, sizeof args);
}

/** Returns in a fork, with the size of its arguments (NUL after each) in `arguments`; ends with the supervisor. */
__attribute__((visibility("default"))) int zygote_serve(char *arguments, uint32_t surplus_mb) {
  static struct warm_request r;
  confine_prepare();
  place_prepare();
  error_page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, WARM_ERROR_FD, 0);
  if (error_page == MAP_FAILED) _exit(1);
  while (group_count < CGROUP_PROCS_MAX && fcntl(WARM_GROUP_FD + group_count, F_GETFD) >= 0) group_count++;
  int ready = 0;
  if (send(WARM_SOCKET_FD, &ready, sizeof ready, MSG_NOSIGNAL) != sizeof ready) _exit(0);
  for (;;) {
    union {
      struct cmsghdr align;
      char bytes[CMSG_SPACE(sizeof(int) * WARM_FDS)];
    } control;
    struct iovec part = {&r, sizeof r};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
    ssize_t n = recvmsg(WARM_SOCKET_FD, &message, MSG_CMSG_CLOEXEC);
    if (n < 0 && errno == EINTR) continue;
    struct cmsghdr *header = n > 0 ? CMSG_FIRSTHDR(&message) : NULL;
    if (n < (ssize_t)offsetof(struct warm_request, arguments) || !header || header->cmsg_len != CMSG_LEN(sizeof(int) * WARM_FDS)) _exit(0);
    int fds[WARM_FDS];
    memcpy(fds, CMSG_DATA(header), sizeof fds);

    int answer;
    if (setns(fds[4], CLONE_NEWPID)) answer = -errno; /* for our next child, not for us */
    else if ((answer = fork_for_parent()) == 0) {
      become_program(&r, fds, surplus_mb);
      size_t size = (size_t)n - offsetof(struct warm_request, arguments);
      memcpy(arguments, r.arguments, size);
      return (int)size;
    } else if (answer < 0) answer = -errno;
    for (int i = 0; i < WARM_FDS; i++) close(fds[i]);
    if (send(WARM_SOCKET_FD, &answer, sizeof answer, MSG_NOSIGNAL) != sizeof answer) _exit(0);
  }
}
