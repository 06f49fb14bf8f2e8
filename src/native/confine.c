/**
 * Confinement. Three layers, each enough against most of what programs try:
 * namespaces (it sees only its own processes, files and network: none), no privilege at all,
 * and a system-call filter against what the kernel would still answer.
 *
 * The filter denies a list rather than allows one, because compilers and interpreters use several
 * hundred calls; the list is what reaches other programs, other namespaces, the kernel's
 * administration, or memory that no limit counts. A denied call answers EPERM, so that a program that
 * merely probes goes on; a foreign instruction set kills, because nothing honest uses one.
 */
#define _GNU_SOURCE
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/securebits.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCH AUDIT_ARCH_X86_64
#define X32_BIT 0x40000000u
#elif defined(__aarch64__)
#define THIS_ARCH AUDIT_ARCH_AARCH64
#else
#error "the system-call filter knows x86-64 and arm64 only"
#endif

/* ---- system-call filter ---- */

enum answer { DENY, ABSENT, CHECK_CLONE, CHECK_FCNTL, DENY_FORK, WATCH_OPEN, WATCH_OPENAT };

struct rule { uint32_t nr; enum answer answer; };

static const struct rule rules[] = {
  /* other processes */
  {SYS_ptrace, DENY}, {SYS_process_vm_readv, DENY}, {SYS_process_vm_writev, DENY}, {SYS_process_madvise, DENY},
  {SYS_pidfd_getfd, DENY}, {SYS_kcmp, DENY}, {SYS_move_pages, DENY}, {SYS_migrate_pages, DENY},
  /* namespaces, mounts, roots */
  {SYS_unshare, DENY}, {SYS_setns, DENY}, {SYS_mount, DENY}, {SYS_umount2, DENY}, {SYS_pivot_root, DENY},
  {SYS_chroot, DENY}, {SYS_open_tree, DENY}, {SYS_move_mount, DENY}, {SYS_fsopen, DENY}, {SYS_fsconfig, DENY},
  {SYS_fsmount, DENY}, {SYS_fspick, DENY}, {SYS_mount_setattr, DENY}, {SYS_name_to_handle_at, DENY},
  {SYS_open_by_handle_at, DENY}, {SYS_mknodat, DENY}, {SYS_clone, CHECK_CLONE}, {SYS_clone3, ABSENT},
  /* the kernel and the machine */
  /* (libuv looks for io_uring at every start: not a thing the program tried) */
  {SYS_io_uring_setup, ABSENT}, {SYS_io_uring_enter, ABSENT}, {SYS_io_uring_register, ABSENT},
  {SYS_bpf, DENY}, {SYS_perf_event_open, DENY}, {SYS_userfaultfd, DENY}, {SYS_keyctl, DENY}, {SYS_add_key, DENY},
  {SYS_request_key, DENY}, {SYS_init_module, DENY}, {SYS_finit_module, DENY}, {SYS_delete_module, DENY},
  {SYS_kexec_load, DENY}, {SYS_reboot, DENY}, {SYS_swapon, DENY}, {SYS_swapoff, DENY}, {SYS_syslog, DENY},
  {SYS_acct, DENY}, {SYS_quotactl, DENY}, {SYS_personality, DENY}, {SYS_settimeofday, DENY},
  {SYS_clock_settime, DENY}, {SYS_clock_adjtime, DENY}, {SYS_adjtimex, DENY}, {SYS_sethostname, DENY},
  {SYS_setdomainname, DENY}, {SYS_vhangup, DENY}, {SYS_fanotify_init, DENY}, {SYS_fanotify_mark, DENY},
  {SYS_lookup_dcookie, DENY}, {SYS_mbind, DENY}, {SYS_set_mempolicy, DENY},
  /* memory that no limit counts, and ways to reach a program of another run */
  {SYS_memfd_create, DENY}, {SYS_shmget, DENY}, {SYS_shmat, DENY}, {SYS_shmctl, DENY}, {SYS_semget, DENY},
  {SYS_msgget, DENY}, {SYS_mq_open, DENY}, {SYS_flock, DENY}, {SYS_fcntl, CHECK_FCNTL}, {SYS_socket, DENY},
  {SYS_inotify_init1, DENY}, {SYS_inotify_add_watch, DENY},
  /* what it writes, and where */
  {SYS_openat, WATCH_OPENAT}, {SYS_openat2, ABSENT},
#ifdef SYS_open
  {SYS_open, WATCH_OPEN},
#endif
#ifdef SYS_inotify_init
  {SYS_inotify_init, DENY},
#endif
#ifdef SYS_memfd_secret
  {SYS_memfd_secret, DENY},
#endif
#ifdef SYS_kexec_file_load
  {SYS_kexec_file_load, DENY},
#endif
#ifdef SYS_set_mempolicy_home_node
  {SYS_set_mempolicy_home_node, DENY},
#endif
#ifdef SYS_mknod
  {SYS_mknod, DENY},
#endif
#ifdef SYS_iopl
  {SYS_iopl, DENY}, {SYS_ioperm, DENY},
#endif
#ifdef SYS_modify_ldt
  {SYS_modify_ldt, DENY},
#endif
#ifdef SYS_fork
  {SYS_fork, DENY_FORK}, {SYS_vfork, DENY_FORK},
#endif
};

enum { RULES = sizeof rules / sizeof *rules, FILTER_MAX = 640 };

struct filter { struct sock_filter code[FILTER_MAX]; unsigned short length; };
static struct filter with_fork, without_fork;

static void emit(struct filter *f, uint16_t op, uint32_t k, uint8_t jt, uint8_t jf) {
  if (f->length == FILTER_MAX) abort();
  f->code[f->length++] = (struct sock_filter){op, jt, jf, k};
}

/* Of a graded program the supervisor is told, and answers EPERM itself; nobody listens to a compiler. */
static const uint32_t ALLOW_IT = SECCOMP_RET_ALLOW, TELL = SECCOMP_RET_USER_NOTIF;
static uint32_t deny(int may_fork) { return may_fork ? SECCOMP_RET_ERRNO | EPERM : TELL; }

enum { IS = BPF_JMP | BPF_JEQ | BPF_K, AT_LEAST = BPF_JMP | BPF_JGE | BPF_K, ANY_BIT = BPF_JMP | BPF_JSET | BPF_K,
       LOAD = BPF_LD | BPF_W | BPF_ABS, RETURN = BPF_RET | BPF_K };

/* The low half of a call's argument: flags and commands are never larger. */
static void emit_load_arg(struct filter *f, int i) {
  emit(f, LOAD, (uint32_t)(offsetof(struct seccomp_data, args) + 8 * (size_t)i), 0, 0);
}

static void emit_answer(struct filter *f, enum answer answer, int may_fork) {
  static const uint32_t new_namespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC |
                                         CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
  static const uint32_t lock_commands[] = {F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW, F_SETLEASE, F_NOTIFY};
  switch (answer) {
    case DENY: emit(f, RETURN, deny(may_fork), 0, 0); break;
    case ABSENT: emit(f, RETURN, SECCOMP_RET_ERRNO | ENOSYS, 0, 0); break; /* callers fall back to clone */
    case DENY_FORK: emit(f, RETURN, may_fork ? ALLOW_IT : TELL, 0, 0); break;
    case CHECK_CLONE:
      emit_load_arg(f, 0);
      emit(f, ANY_BIT, new_namespaces, 0, 1);
      emit(f, RETURN, deny(may_fork), 0, 0);
      if (!may_fork) {
        emit(f, ANY_BIT, CLONE_THREAD, 1, 0);
        emit(f, RETURN, TELL, 0, 0);
      }
      emit(f, RETURN, ALLOW_IT, 0, 0);
      break;
    case CHECK_FCNTL:
      emit_load_arg(f, 1);
      for (size_t i = 0; i < sizeof lock_commands / sizeof *lock_commands; i++) {
        emit(f, IS, lock_commands[i], 0, 1);
        emit(f, RETURN, deny(may_fork), 0, 0);
      }
      emit(f, RETURN, ALLOW_IT, 0, 0);
      break;
    case WATCH_OPEN:
    case WATCH_OPENAT:
      if (!may_fork) {
        emit_load_arg(f, answer == WATCH_OPEN ? 1 : 2);
        emit(f, ANY_BIT, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1);
        emit(f, RETURN, TELL, 0, 0);
      }
      emit(f, RETURN, ALLOW_IT, 0, 0);
      break;
  }
}

/* A balanced tree: about 7 comparisons for a call instead of 80. A leaf tests a few numbers in turn. */
static void emit_tree(struct filter *f, const struct rule *sorted, int n, int may_fork) {
  if (n <= 3) {
    for (int i = 0; i < n; i++) {
      emit(f, IS, sorted[i].nr, 0, 0);
      int test = f->length - 1;
      emit_answer(f, sorted[i].answer, may_fork);
      f->code[test].jf = (uint8_t)(f->length - test - 1);
    }
    emit(f, RETURN, ALLOW_IT, 0, 0);
    return;
  }
  int half = n / 2, test = f->length;
  emit(f, AT_LEAST, sorted[half].nr, 0, 0);
  emit_tree(f, sorted, half, may_fork);
  int distance = f->length - test - 1;
  if (distance > 255) abort();
  f->code[test].jt = (uint8_t)distance;
  emit_tree(f, sorted + half, n - half, may_fork);
}

static int by_number(const void *a, const void *b) {
  uint32_t x = ((const struct rule *)a)->nr, y = ((const struct rule *)b)->nr;
  return x < y ? -1 : x > y;
}

static void compile_filter(struct filter *f, int may_fork) {
  struct rule sorted[RULES];
  memcpy(sorted, rules, sizeof rules);
  qsort(sorted, RULES, sizeof *sorted, by_number);
  emit(f, LOAD, offsetof(struct seccomp_data, arch), 0, 0);
  emit(f, IS, THIS_ARCH, 1, 0);
  emit(f, RETURN, SECCOMP_RET_KILL_PROCESS, 0, 0);
  emit(f, LOAD, offsetof(struct seccomp_data, nr), 0, 0);
#ifdef X32_BIT
  emit(f, AT_LEAST, X32_BIT, 0, 1);
  emit(f, RETURN, SECCOMP_RET_KILL_PROCESS, 0, 0);
#endif
  emit_tree(f, sorted, RULES, may_fork);
}

void confine_prepare(void) {
  compile_filter(&with_fork, 1);
  compile_filter(&without_fork, 0);
}

/* ---- what a run sees ---- */

int confine_mounts(const char *artifact_dir, uint32_t tmp_mb) {
  char options[64];
  snprintf(options, sizeof options, "size=%um,nr_inodes=8k,mode=0755", tmp_mb);
  /* The bind hides every other artifact of this box under the one that is run; it is read-only
     because the mount it copies is. */
  if (mount(artifact_dir, PROGRAM_DIR, NULL, MS_BIND, NULL)) return errno;
  if (mount("tmpfs", SCRATCH_DIR, "tmpfs", MS_NOSUID | MS_NODEV, options)) return errno;
  if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, "subset=pid")) return errno;
  return 0;
}

/* ---- what a run may do ---- */

/* Never above what this box itself was given: only the host's root could raise that. */
static int limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit had, r = {soft, hard};
  if (getrlimit(resource, &had)) return -1;
  if (r.rlim_max > had.rlim_max) r.rlim_max = had.rlim_max;
  if (r.rlim_cur > r.rlim_max) r.rlim_cur = r.rlim_max;
  return setrlimit(resource, &r);
}

static int apply_limits(const struct command *c) {
  const uint64_t mb = 1 << 20;
  const uint64_t cpu_seconds = (c->cpu_ms + 999) / 1000 + 1; /* a backstop: the supervisor's clock is finer */
  if (limit(RLIMIT_CPU, cpu_seconds, cpu_seconds + 1)) return errno;
  if (limit(RLIMIT_FSIZE, c->file_mb * mb, c->file_mb * mb)) return errno;
  if (limit(RLIMIT_NOFILE, 256, 256)) return errno;
  if (limit(RLIMIT_CORE, 0, 0)) return errno;
  if (limit(RLIMIT_MEMLOCK, 64 << 10, 64 << 10)) return errno;
  if (limit(RLIMIT_MSGQUEUE, 0, 0)) return errno;
  if (limit(RLIMIT_SIGPENDING, 256, 256)) return errno;
  if (limit(RLIMIT_NPROC, c->processes, c->processes)) return errno;
  if (limit(RLIMIT_STACK, c->stack_mb * mb, c->stack_mb * mb)) return errno;
  if (c->address_mb && limit(RLIMIT_AS, c->address_mb * mb, c->address_mb * mb)) return errno;
  return 0;
}

static int drop_privileges(void) {
  const int bits = SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP | SECBIT_NO_SETUID_FIXUP_LOCKED |
                   SECBIT_KEEP_CAPS_LOCKED | SECBIT_NO_CAP_AMBIENT_RAISE | SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED;
  if (prctl(PR_SET_SECUREBITS, bits, 0, 0, 0)) return errno;
  for (int cap = 0; cap <= CAP_LAST_CAP; cap++) {
    /* bubblewrap has dropped most already; asking costs much less than dropping once more */
    if (prctl(PR_CAPBSET_READ, cap, 0, 0, 0) == 1 && prctl(PR_CAPBSET_DROP, cap, 0, 0, 0)) return errno;
  }
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};
  if (syscall(SYS_capset, &header, none)) return errno;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return errno;
  return 0;
}

/* Installs the filter of a graded program and hands the descriptor on which its refused calls are announced over. */
static int install_announced(const struct sock_fprog *program) {
  int listener = (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, program);
  if (listener < 0) return errno;
  union {
    struct cmsghdr align;
    char bytes[CMSG_SPACE(sizeof(int))];
  } control = {{0}};
  char one = 1;
  struct iovec part = {&one, 1};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(header), &listener, sizeof listener);
  int wrong = sendmsg(NOTICE_FD, &message, MSG_NOSIGNAL) < 0 ? errno : 0;
  close(listener);
  return wrong;
}

int confine_self(const struct command *c) {
  int wrong;
  if (syscall(SYS_close_range, NOTICE_FD + 1, ~0u, 0)) return errno;
  if (chdir(SCRATCH_DIR)) return errno;
  umask(022);
  if ((wrong = apply_limits(c))) return wrong;
  /* The same addresses every time: a program that reads what it never wrote should at least read the same. */
  if (personality(ADDR_NO_RANDOMIZE) < 0) return errno;
  if ((wrong = drop_privileges())) return wrong;
  const struct filter *f = c->flags & MAY_FORK ? &with_fork : &without_fork;
  struct sock_fprog program = {f->length, (struct sock_filter *)f->code};
  if (!(c->flags & MAY_FORK)) wrong = install_announced(&program);
  else if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program)) wrong = errno;
  close(NOTICE_FD);
  return wrong;
}

int confine_box(void) {
  /* The box's own /proc shows /proc/sys read-only; a fresh instance, seen by nobody else, does not. */
  if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL)) return errno;
  if (mount("proc", SCRATCH_DIR, "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL)) return errno;
  int wrong = 0, fd = open(SCRATCH_DIR "/sys/user/max_user_namespaces", O_WRONLY | O_CLOEXEC);
  if (fd < 0 || write(fd, "0", 1) != 1) wrong = errno;
  if (fd >= 0) close(fd);
  if (umount2(SCRATCH_DIR, MNT_DETACH) && !wrong) wrong = errno;
  return wrong;
}
