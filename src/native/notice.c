/**
 * Notices. The filter announces a graded program's refused calls instead of refusing them itself; here each is noted
 * and refused. Calls that open a file for writing are announced too, noted if they go anywhere but to the scratch
 * folder, and allowed: whether they succeed is for the read-only file system to say. What is noted informs the agent's
 * reader; nothing depends on it, so it does not matter that a program could change a path after we read it.
 *
 * After some dozens we stop listening, and the kernel refuses the rest by itself with ENOSYS: a program cannot make the
 * supervisor work for it.
 */
#define _GNU_SOURCE
#include "notice.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "confine.h"

static int ends[2] = {-1, -1};

int notice_prepare(void) { return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) ? errno : 0; }
int notice_program_end(void) { return ends[1]; }
int notice_watch_end(void) { return ends[0]; }

static const struct { int nr; const char *name; } names[] = {
  {SYS_socket, "socket"}, {SYS_ptrace, "ptrace"}, {SYS_mount, "mount"}, {SYS_umount2, "umount"}, {SYS_unshare, "unshare"},
  {SYS_setns, "setns"}, {SYS_chroot, "chroot"}, {SYS_pivot_root, "pivot_root"}, {SYS_clone, "fork"}, {SYS_bpf, "bpf"},
  {SYS_perf_event_open, "perf_event_open"}, {SYS_userfaultfd, "userfaultfd"},
  {SYS_keyctl, "keyctl"}, {SYS_add_key, "add_key"}, {SYS_request_key, "request_key"}, {SYS_memfd_create, "memfd_create"},
  {SYS_shmget, "shmget"}, {SYS_semget, "semget"}, {SYS_msgget, "msgget"}, {SYS_mq_open, "mq_open"}, {SYS_flock, "flock"}, {SYS_inotify_init1, "inotify"},
  {SYS_fcntl, "lock"}, {SYS_process_vm_readv, "process_vm_readv"}, {SYS_process_vm_writev, "process_vm_writev"},
  {SYS_pidfd_getfd, "pidfd_getfd"}, {SYS_kcmp, "kcmp"}, {SYS_clock_settime, "clock_settime"}, {SYS_settimeofday, "settimeofday"},
  {SYS_reboot, "reboot"}, {SYS_init_module, "init_module"}, {SYS_finit_module, "finit_module"}, {SYS_swapon, "swapon"},
  {SYS_personality, "personality"}, {SYS_mknodat, "mknod"}, {SYS_sethostname, "sethostname"}, {SYS_syslog, "syslog"},
#ifdef SYS_fork
  {SYS_fork, "fork"}, {SYS_vfork, "fork"}, {SYS_mknod, "mknod"}, {SYS_iopl, "iopl"},
#endif
};

static void note(struct notices *n, const char *line) {
  size_t size = strlen(line);
  for (const char *at = n->text, *end = n->text + n->size; at < end;) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    if ((size_t)(stop - at) == size && !memcmp(at, line, size)) return;
    at = stop + 1;
  }
  if (n->size + size + 1 > sizeof n->text) return;
  memcpy(n->text + n->size, line, size);
  n->text[n->size + size] = '\n';
  n->size += size + 1;
}

static void note_call(struct notices *n, int nr) {
  char number[32];
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (names[i].nr == nr) {
      note(n, names[i].name);
      return;
    }
  }
  snprintf(number, sizeof number, "system call %d", nr);
  note(n, number);
}

/* A path in the program's memory, as far as it can be read; control characters would break the lines. */
static void note_write(struct notices *n, const struct seccomp_notif *call, int path_argument) {
  char line[6 + 200] = "write ";
  char *path = line + 6;
  struct iovec here = {path, sizeof line - 7}, there = {(void *)(uintptr_t)call->data.args[path_argument], sizeof line - 7};
  ssize_t got = process_vm_readv((pid_t)call->pid, &here, 1, &there, 1, 0);
  if (got <= 0) { /* the string may end just before memory that is not there */
    here.iov_len = there.iov_len = 4096 - (call->data.args[path_argument] & 4095);
    if (here.iov_len > sizeof line - 7) here.iov_len = there.iov_len = sizeof line - 7;
    got = process_vm_readv((pid_t)call->pid, &here, 1, &there, 1, 0);
  }
  if (got <= 0) return;
  path[got] = 0;
  for (char *c = path; *c; c++) {
    if ((unsigned char)*c < ' ') *c = '?';
  }
  static const char scratch[] = SCRATCH_DIR "/";
  int inside = path[0] != '/' || !strncmp(path, scratch, sizeof scratch - 1) || !strncmp(path, "/dev/", 5) || !strncmp(path, "/proc/self/fd/", 14);
  if (inside && !strstr(path, "..")) return;
  note(n, line);
}

static int opens(int nr, int *path_argument) {
#ifdef SYS_open
  if (nr == SYS_open) {
    *path_argument = 0;
    return 1;
  }
#endif
  *path_argument = 1;
  return nr == SYS_openat;
}

void notice_open(struct notices *n) {
  n->listener = -1;
  n->answered = 0;
  n->size = 0;
}

void notice_take_listener(struct notices *n) {
  union {
    struct cmsghdr align;
    char bytes[CMSG_SPACE(sizeof(int))];
  } control;
  char one;
  struct iovec part = {&one, 1};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
  if (recvmsg(ends[0], &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT) <= 0) return;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (!header || header->cmsg_type != SCM_RIGHTS || header->cmsg_len != CMSG_LEN(sizeof(int))) return;
  if (n->listener >= 0) close(n->listener);
  memcpy(&n->listener, CMSG_DATA(header), sizeof n->listener);
}

void notice_answer(struct notices *n) {
  struct seccomp_notif call;
  memset(&call, 0, sizeof call);
  if (ioctl(n->listener, SECCOMP_IOCTL_NOTIF_RECV, &call)) {
    if (errno != EINTR && errno != ENOENT) notice_close(n); /* ENOENT: it died while it waited */
    return;
  }
  struct seccomp_notif_resp answer = {.id = call.id, .error = -EPERM};
  int path_argument;
  if (opens(call.data.nr, &path_argument)) {
    note_write(n, &call, path_argument);
    answer.error = 0;
    answer.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
  } else {
    note_call(n, call.data.nr);
    n->answered++;
  }
  ioctl(n->listener, SECCOMP_IOCTL_NOTIF_SEND, &answer);
  if (n->answered >= NOTICES_ANSWERED) notice_close(n);
}

void notice_close(struct notices *n) {
  if (n->listener >= 0) close(n->listener);
  n->listener = -1;
}
