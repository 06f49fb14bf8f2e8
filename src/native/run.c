/**
 * One run. The supervisor makes a mini-init in new process, mount and IPC namespaces; the mini-init
 * arranges what the run sees and then only waits. The program itself is a child of the supervisor,
 * so that the kernel's accounting of it is ours to read, but lives in the mini-init's namespaces as
 * process 2: as process 1 its own abort() would be ignored. Killing the mini-init kills whatever the
 * program left behind; there is nothing to search for.
 *
 * Time limits are on CPU time, so that a busy machine never makes a program slow. The wall clock only
 * catches programs that wait for nothing, and does not run while a program waits for a processor.
 */
#define _GNU_SOURCE
#include "run.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cgroup.h"
#include "confine.h"
#include "notice.h"
#include "place.h"
#include "usage.h"
#include "warm.h"

enum { STREAM_MAX = FRAME_MAX / 4, STREAMS = 3, RESIDENT_POLL_US = 5000, BUFFER_KEPT = 1 << 20 };
static const usec NEVER = INT64_MAX / 2;

/* Filled by the supervisor while a program runs. Not inherited by it, or its own peak memory would
   start at the size of these. */
static uint8_t *buffers[STREAMS];
static uint32_t buffer_used[STREAMS];

/* Written by a child that fails before it becomes the program. */
static volatile int *child_error;
static int child_error_fd = -1;

static int own_pid_namespace = -1;
static long processors = 1;

static void die(const char *what) {
  dprintf(2, "supervisor: %s: %s\n", what, strerror(errno));
  _exit(70);
}

void run_prepare(void) {
  for (int i = 0; i < STREAMS; i++) {
    buffers[i] = mmap(NULL, STREAM_MAX, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (buffers[i] == MAP_FAILED || madvise(buffers[i], STREAM_MAX, MADV_DONTFORK)) die("cannot allocate buffers");
  }
  child_error_fd = memfd_create("error", MFD_CLOEXEC);
  if (child_error_fd < 0 || ftruncate(child_error_fd, 4096)) die("cannot create shared memory");
  child_error = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, child_error_fd, 0);
  if (child_error == MAP_FAILED) die("cannot map shared memory");
  if ((errno = notice_prepare())) die("cannot make a socket pair");
  place_prepare();
  own_pid_namespace = open("/proc/self/ns/pid", O_RDONLY | O_CLOEXEC);
  if (own_pid_namespace < 0) die("cannot open /proc/self/ns/pid");
  processors = sysconf(_SC_NPROCESSORS_ONLN);
  if (processors < 1) processors = 1;
}

/* ---- processes ---- */

static pid_t clone_process(uint64_t flags, int *pidfd) {
  struct clone_args args = {.flags = flags | CLONE_PIDFD, .pidfd = (uint64_t)(uintptr_t)pidfd, .exit_signal = SIGCHLD};
  return (pid_t)syscall(SYS_clone3, &args, sizeof args);
}

static void end_process(pid_t pid, int pidfd) {
  syscall(SYS_pidfd_send_signal, pidfd, SIGKILL, NULL, 0);
  while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {}
  close(pidfd);
}

struct namespaces { pid_t init; int init_fd; };

/* Process 1 of the run: arranges what the run sees, says so, and reaps orphans until it is killed. */
static void mini_init(const struct command *command, const char *artifact_dir, int ready) {
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  signal(SIGCHLD, SIG_IGN); /* the kernel then reaps for us */
  int wrong = confine_mounts(artifact_dir, command->tmp_mb);
  if (write(ready, &wrong, sizeof wrong) != sizeof wrong) _exit(1);
  syscall(SYS_close_range, 0, ~0u, 0);
  for (;;) pause();
}

static int open_namespaces(const struct command *command, const char *artifact_dir, struct namespaces *ns) {
  int ready[2];
  if (pipe2(ready, O_CLOEXEC)) return errno;
  ns->init = clone_process(CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC, &ns->init_fd);
  if (ns->init < 0) {
    int wrong = errno;
    close(ready[0]);
    close(ready[1]);
    return wrong;
  }
  if (ns->init == 0) mini_init(command, artifact_dir, ready[1]);
  close(ready[1]);
  int wrong;
  if (read(ready[0], &wrong, sizeof wrong) != sizeof wrong) wrong = ECHILD;
  close(ready[0]);
  if (wrong) end_process(ns->init, ns->init_fd);
  return wrong;
}

/* In the child: take the place of the program, or say why not. Never returns. */
static void become_program(const struct command *command, const struct namespaces *ns, const int fds[4]) {
  int wrong = 0;
  place_anywhere();
  setsid(); /* a group of its own: kill(0) must not reach the supervisor */
  for (int i = 0; i < 4 && !wrong; i++) {
    if (dup2(fds[i], i) < 0) wrong = errno;
  }
  if (!wrong && dup2(notice_program_end(), NOTICE_FD) < 0) wrong = errno;
  if (!wrong && setns(ns->init_fd, CLONE_NEWNS | CLONE_NEWIPC)) wrong = errno;
  signal(SIGPIPE, SIG_DFL);
  if (!wrong && command->group_mb && cgroup_there()) wrong = cgroup_enter((int[]){cgroup_procs_fd(0), cgroup_procs_fd(1)});
  if (!wrong) wrong = confine_self(command);
  if (!wrong) {
    execve(command->argv[0], command->argv, command->envp);
    wrong = errno;
  }
  *child_error = wrong;
  _exit(127);
}

static int start_program(const struct command *command, const struct namespaces *ns, const int fds[4], pid_t *pid, int *pidfd) {
  *child_error = 0;
  if (command->flags & WARM) {
    int wrong = warm_fork(command, fds, ns->init_fd, child_error_fd, notice_program_end(), pid);
    if (wrong) return wrong;
    *pidfd = (int)syscall(SYS_pidfd_open, *pid, 0); /* its pid is ours to wait for, so it cannot be another's by now */
    return *pidfd < 0 ? errno : 0;
  }
  if (setns(ns->init_fd, CLONE_NEWPID)) return errno; /* for our next child, not for us */
  *pid = clone_process(0, pidfd);
  if (*pid == 0) become_program(command, ns, fds);
  int wrong = *pid < 0 ? errno : 0;
  if (setns(own_pid_namespace, CLONE_NEWPID)) die("cannot return to the own process namespace");
  return wrong;
}

/* ---- streams ---- */

struct pipe_stream { int fd; uint8_t *bytes; uint32_t limit; uint32_t size; uint64_t total; };

/* Reads what is there. Returns 1 when the stream passed its limit. */
static int drain(struct pipe_stream *s) {
  for (;;) {
    uint32_t room = s->limit - s->size;
    static uint8_t beyond[1 << 16];
    ssize_t n = room ? read(s->fd, s->bytes + s->size, room) : read(s->fd, beyond, sizeof beyond);
    if (n > 0) {
      s->total += (uint64_t)n;
      if (!room) return 1;
      s->size += (uint32_t)n;
      continue;
    }
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && errno == EAGAIN) return 0;
    close(s->fd);
    s->fd = -1;
    return 0;
  }
}

/* What is given back of a stream: all of it, or its first part when it passed its limit. */
static struct stream kept(const struct pipe_stream *s, uint32_t keep) {
  uint32_t size = s->total > s->limit && keep < s->size ? keep : s->size;
  return (struct stream){s->bytes, size, s->total};
}

/* ---- the loop ---- */

struct clockwork {
  const struct command *command;
  pid_t pid;
  int pidfd;
  usec started, kill_at, own_wait_before;
  enum ending ending;     /* why we ended it, when we did */
  int code, ended;
};

static void end_run(struct clockwork *w, enum ending ending, int code) {
  if (w->ended) return;
  w->ended = 1;
  w->ending = ending;
  w->code = code;
  /* At a time limit the language's runtime may say where the program was; it gets a moment for it. */
  int ask = w->command->grace_ms && (ending == ENDED_CPU || ending == ENDED_IDLE);
  syscall(SYS_pidfd_send_signal, w->pidfd, ask ? SIGXCPU : SIGKILL, NULL, 0);
  w->kill_at = ask ? now() + (usec)w->command->grace_ms * 1000 : NEVER;
}

/* Checks every limit that is a matter of time or polling. Returns when to look again. */
static usec check_limits(struct clockwork *w) {
  usec at = now();
  if (w->ended) {
    if (at >= w->kill_at) {
      syscall(SYS_pidfd_send_signal, w->pidfd, SIGKILL, NULL, 0);
      w->kill_at = NEVER;
    }
    return w->kill_at;
  }
  const struct command *c = w->command;
  const usec cpu_limit = (usec)c->cpu_ms * 1000, wall_limit = (usec)c->wall_ms * 1000;
  usec cpu = process_cpu(w->pid);
  if (cpu < 0) return at + SECOND; /* it is a zombie already; its pidfd says so too */
  if (cpu > cpu_limit) {
    end_run(w, ENDED_CPU, 0);
    return w->kill_at;
  }
  usec wall = at - w->started, next = at + (cpu_limit - cpu) / processors + 1000;
  if (wall >= wall_limit) {
    usec waited = waited_for_processor(w->pid) - w->own_wait_before;
    if (wall - waited >= wall_limit) {
      end_run(w, ENDED_IDLE, 0);
      return w->kill_at;
    }
    if (wall >= 8 * wall_limit + 10 * SECOND) {
      end_run(w, ENDED_STARVED, 0);
      return w->kill_at;
    }
    if (next > at + wall_limit / 4 + 1000) next = at + wall_limit / 4 + 1000;
  } else if (next > w->started + wall_limit) {
    next = w->started + wall_limit;
  }
  if (c->resident_mb) {
    if (resident_bytes(w->pid) > (uint64_t)c->resident_mb << 20) {
      end_run(w, ENDED_MEMORY, 0);
      return w->kill_at;
    }
    if (next > at + RESIDENT_POLL_US) next = at + RESIDENT_POLL_US;
  }
  return next;
}

/* Until the program itself is gone: move its output, hold it to its limits, listen to the host. */
static void supervise(struct clockwork *w, struct pipe_stream streams[STREAMS], struct notices *notices, const struct watch *watch) {
  enum { EXIT = STREAMS, HOST, LISTENER, NOTICE, POLLED };
  usec next = check_limits(w);
  for (;;) {
    struct pollfd polled[POLLED];
    for (int i = 0; i < STREAMS; i++) polled[i] = (struct pollfd){streams[i].fd, POLLIN, 0};
    polled[EXIT] = (struct pollfd){w->pidfd, POLLIN, 0};
    polled[HOST] = (struct pollfd){w->ended ? -1 : watch->fd, POLLIN, 0};
    polled[LISTENER] = (struct pollfd){notice_watch_end(), POLLIN, 0};
    polled[NOTICE] = (struct pollfd){notices->listener, POLLIN, 0};
    usec left = next - now();
    struct timespec timeout = {left <= 0 ? 0 : left / SECOND, left <= 0 ? 0 : left % SECOND * 1000};
    int n = ppoll(polled, POLLED, &timeout, NULL);
    if (n < 0 && errno != EINTR) die("ppoll");
    for (int i = 0; i < STREAMS && n > 0; i++) {
      if (polled[i].revents && drain(&streams[i])) end_run(w, ENDED_OUTPUT, i + 1);
    }
    if (n > 0 && polled[EXIT].revents) return;
    if (n > 0 && polled[HOST].revents && watch->ready()) end_run(w, ENDED_CANCELLED, 0);
    if (n > 0 && polled[LISTENER].revents) notice_take_listener(notices);
    if (n > 0 && polled[NOTICE].revents & POLLIN) notice_answer(notices);
    else if (n > 0 && polled[NOTICE].revents) notice_close(notices);
    next = check_limits(w);
  }
}

static void close_all(int *fds, int n) {
  for (int i = 0; i < n; i++) {
    if (fds[i] >= 0) close(fds[i]);
    fds[i] = -1;
  }
}

static int open_scratch(pid_t init) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/root" SCRATCH_DIR, init);
  return open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
}

int run_program(const struct command *command, const char *artifact_dir, int input, int keep_scratch,
                const struct watch *watch, struct run_result *result) {
  int reads[STREAMS] = {-1, -1, -1}, writes[STREAMS] = {-1, -1, -1}, wrong;
  for (int i = 0; i < STREAMS; i++) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC)) goto failed;
    reads[i] = ends[0];
    writes[i] = ends[1];
    if (fcntl(reads[i], F_SETFL, O_NONBLOCK)) goto failed;
  }

  struct clockwork w = {.command = command, .kill_at = NEVER, .started = now(),
                        .own_wait_before = own_wait()};
  const int grouped = command->group_mb && cgroup_there();
  if (grouped && (wrong = cgroup_begin((uint64_t)command->group_mb << 20))) {
    errno = wrong;
    goto failed;
  }
  struct namespaces ns;
  if ((wrong = open_namespaces(command, artifact_dir, &ns))) {
    errno = wrong;
    goto failed;
  }
  const int fds[4] = {input, writes[0], writes[1], writes[2]};
  if ((wrong = start_program(command, &ns, fds, &w.pid, &w.pidfd))) {
    end_process(ns.init, ns.init_fd);
    errno = wrong;
    goto failed;
  }
  close_all(writes, STREAMS);

  const uint32_t limits[STREAMS] = {command->out_bytes, command->err_bytes, command->report_bytes};
  struct pipe_stream streams[STREAMS];
  for (int i = 0; i < STREAMS; i++) {
    streams[i] = (struct pipe_stream){reads[i], buffers[i], limits[i], 0, 0};
    if (buffer_used[i] > BUFFER_KEPT) madvise(buffers[i], buffer_used[i], MADV_DONTNEED);
    buffer_used[i] = 0;
  }
  static struct notices notices;
  notice_open(&notices);
  supervise(&w, streams, &notices, watch);
  notice_take_listener(&notices); /* if it ended before we came to that */
  notice_close(&notices);

  usec waited = 0;
  if (now() - w.started > SECOND) waited = waited_for_processor(w.pid) - w.own_wait_before;
  int status;
  struct rusage usage;
  while (wait4(w.pid, &status, 0, &usage) < 0) {
    if (errno != EINTR) die("wait4");
  }
  close(w.pidfd);
  w.pidfd = -1;
  result->scratch_fd = keep_scratch ? open_scratch(ns.init) : -1;
  end_process(ns.init, ns.init_fd);
  for (int i = 0; i < STREAMS; i++) {
    /* Every writer is dead: what is in the pipe is all there will be. */
    if (streams[i].fd >= 0 && drain(&streams[i])) end_run(&w, ENDED_OUTPUT, i + 1);
    if (streams[i].fd >= 0) close(streams[i].fd);
    buffer_used[i] = streams[i].size;
  }

  struct result *r = &result->numbers;
  memset(r, 0, sizeof *r);
  r->cpu_us = (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * SECOND +
              (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
  r->wall_us = (uint64_t)(now() - w.started);
  r->wait_us = (uint64_t)(waited > 0 ? waited : 0);
  r->peak_bytes = (uint64_t)usage.ru_maxrss << 10;
  uint64_t group_peak = 0;
  int killed_for_memory = grouped && cgroup_end(&group_peak);
  if (killed_for_memory) {
    r->ending = ENDED_MEMORY;
    if (group_peak > r->peak_bytes) r->peak_bytes = group_peak;
  } else if (w.ended) {
    r->ending = w.ending;
    r->code = w.code;
  } else if (*child_error) {
    r->ending = ENDED_NO_EXEC;
    r->code = *child_error;
  } else if (r->cpu_us > (uint64_t)command->cpu_ms * 1000) {
    r->ending = ENDED_CPU; /* it ended by itself, but past its limit */
  } else {
    r->ending = WIFSIGNALED(status) ? ENDED_SIGNAL : ENDED_EXIT;
    r->code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  }
  result->out = kept(&streams[0], command->keep_bytes);
  result->err = kept(&streams[1], command->keep_bytes);
  result->report = kept(&streams[2], command->keep_bytes);
  result->notices = (struct stream){(const uint8_t *)notices.text, (uint32_t)notices.size, notices.size};
  r->out_total = result->out.total;
  r->err_total = result->err.total;
  r->out_size = result->out.size;
  r->err_size = result->err.size;
  r->report_size = result->report.size;
  r->notices_size = result->notices.size;
  return 0;

failed:
  wrong = errno;
  close_all(reads, STREAMS);
  close_all(writes, STREAMS);
  return wrong;
}
