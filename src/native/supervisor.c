/**
 * The supervisor: process 1 of a bubblewrap box, which runs one program after another for the host.
 *
 * Theory of operation. The host (src/sandbox/box.ts) starts bubblewrap, which builds a box out of
 * namespaces that holds /usr, nothing of the host's, and this program. The host then sends frames
 * (wire.h) on stdin and reads frames from stdout:
 *
 *   PUT    keeps bytes (a source file, a test's input) as a sealed memory file under a number;
 *   BUILD  makes an artifact: a read-only folder with some of those files and, for compiled
 *          languages, what a compiler made of them in a run of its own;
 *   RUN    runs a command once per input with an artifact as its program folder: one RESULT each,
 *          sent as it ends, then DONE;
 *   DROP, FREE forget bytes and artifacts; the host decides what to keep, there is no second opinion.
 *
 * A run (run.c) is one program in namespaces of its own, confined (confine.c) before its first
 * instruction. Nothing that decides a verdict comes in here: expected outputs stay with the host.
 *
 * Whom it trusts: the host's frames are checked because mistakes happen; programs are hostile. A fault
 * here is contained by bubblewrap: this process is an unprivileged user on the host whose box has no
 * host files, no network and no other box's processes. So every surprise ends the box: we say ERROR
 * where we still can and exit, and the host starts another. It never reports a program's failure for
 * ours. When the host goes away, stdin ends and so does everything here.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include "cgroup.h"
#include "confine.h"
#include "inbox.h"
#include "place.h"
#include "run.h"
#include "wire.h"

enum { EMPTY_BLOB = 0, BLOBS_MAX = 8192, ARTIFACTS_MAX = 1024, OUTPUT_FILE_MAX = 64 << 20 };

static int blobs[BLOBS_MAX];            /* descriptor of each PUT, or -1 */
static uint8_t artifacts[ARTIFACTS_MAX]; /* 1 = made */
static char *arena;                     /* strings of the frame in hand */
static size_t arena_size;

/* ---- to the host ---- */

static void send_frame(uint32_t type, uint32_t id, const struct iovec *parts, int count) {
  uint32_t header[3] = {0, type, id};
  struct iovec all[6] = {{header, sizeof header}};
  for (int i = 0; i < count; i++) {
    all[i + 1] = parts[i];
    header[0] += (uint32_t)parts[i].iov_len;
  }
  struct iovec *at = all;
  int left = count + 1;
  while (left) {
    ssize_t n = writev(1, at, left);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) _exit(0); /* nobody listens */
    while (left && (size_t)n >= at->iov_len) {
      n -= (ssize_t)at->iov_len;
      at++;
      left--;
    }
    if (left) {
      at->iov_base = (char *)at->iov_base + n;
      at->iov_len -= (size_t)n;
    }
  }
}

__attribute__((noreturn, format(printf, 2, 3))) static void give_up(uint32_t id, const char *format, ...) {
  char text[256];
  va_list args;
  va_start(args, format);
  int n = vsnprintf(text, sizeof text, format, args);
  va_end(args);
  struct iovec part = {text, n < (int)sizeof text ? (size_t)n : sizeof text - 1};
  send_frame(FRAME_ERROR, id, &part, 1);
  _exit(70);
}

static void send_done(uint32_t id, uint32_t status) {
  struct iovec part = {&status, sizeof status};
  send_frame(FRAME_DONE, id, &part, 1);
}

static void send_result(uint32_t id, uint32_t index, struct run_result *r) {
  r->numbers.index = index;
  struct iovec parts[] = {
    {&r->numbers, sizeof r->numbers},
    {(void *)r->out.bytes, r->out.size},
    {(void *)r->err.bytes, r->err.size},
    {(void *)r->report.bytes, r->report.size},
    {(void *)r->notices.bytes, r->notices.size},
  };
  send_frame(FRAME_RESULT, id, parts, 5);
}

/* ---- from the host ---- */

static struct inbox inbox;
static uint32_t running; /* id of the frame in hand; 0 = none */

enum { AT_ONCE = 1 << 18 };

static void receive(void) {
  if (!inbox_reserve(&inbox, AT_ONCE)) give_up(0, "out of memory for frames");
  ssize_t n = read(0, inbox.bytes + inbox.size, inbox.room - inbox.size);
  if (n == 0) _exit(0); /* the host is gone; the kernel takes everything in this box with us */
  if (n < 0 && errno != EINTR && errno != EAGAIN) _exit(0);
  if (n > 0) inbox.size += (size_t)n;
}

/* Whether a frame may be handled; nothing can be read any more behind one that is too large. */
static int arrived(enum inbox_state state) {
  if (state == INBOX_TOO_LARGE) give_up(0, "a frame is larger than %u bytes", FRAME_MAX);
  return state == INBOX_FRAME;
}

static int cancelled(void) { return arrived(inbox_cancels(&inbox, running)); }

/* While a program runs: take in what the host sends, and notice if it gives up what is in hand. */
static int host_cancels(void) {
  receive();
  return cancelled();
}

static const struct watch host = {0, host_cancels};

/* ---- blobs ---- */

static void put(uint32_t id, const uint8_t *body, size_t size) {
  struct put p;
  const char *wrong = decode_put(body, size, &p);
  if (wrong) give_up(id, "PUT: %s", wrong);
  if (p.blob >= BLOBS_MAX || blobs[p.blob] >= 0) give_up(id, "PUT: blob %u is out of range or in use", p.blob);
  int fd = memfd_create("input", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0) give_up(id, "PUT: memfd_create: %s", strerror(errno));
  for (size_t done = 0; done < p.size;) {
    ssize_t n = write(fd, p.bytes + done, p.size - done);
    if (n <= 0) give_up(id, "PUT: write: %s", strerror(errno));
    done += (size_t)n;
  }
  /* Sealed for good: a program can read its input but not change it for the next one. */
  if (fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL)) give_up(id, "PUT: cannot seal");
  blobs[p.blob] = fd;
}

static int blob(uint32_t id, uint32_t handle) {
  if (handle >= BLOBS_MAX || blobs[handle] < 0) give_up(id, "blob %u is not here", handle);
  if (lseek(blobs[handle], 0, SEEK_SET)) give_up(id, "cannot rewind blob %u", handle);
  return blobs[handle];
}

static void drop(uint32_t id, const uint8_t *body, size_t size) {
  uint32_t handle;
  const char *wrong = decode_handle(body, size, &handle);
  if (wrong) give_up(id, "DROP: %s", wrong);
  if (handle < BLOBS_MAX && blobs[handle] >= 0) {
    close(blobs[handle]);
    blobs[handle] = -1;
  }
}

/* ---- artifacts ---- */

static void artifact_dir(uint32_t artifact, char path[32]) { snprintf(path, 32, PROGRAM_DIR "/%u", artifact); }

static int copy(int from, int to) {
  char buffer[1 << 16];
  for (;;) {
    ssize_t n = read(from, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return n < 0 ? errno : 0;
    for (ssize_t done = 0; done < n;) {
      ssize_t m = write(to, buffer + done, (size_t)(n - done));
      if (m <= 0) return errno;
      done += m;
    }
  }
}

static void write_file(uint32_t id, int dir, const char *name, int from, mode_t mode) {
  int fd = openat(dir, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (fd < 0) give_up(id, "cannot create %s: %s", name, strerror(errno));
  int wrong = copy(from, fd);
  close(fd);
  if (wrong) give_up(id, "cannot write %s: %s", name, strerror(wrong));
}

/* What a compiler left under a name, if it is a plain file of a sane size, and whether it is to be executed. A
   link, a device or a pipe of that name is the program's doing, and nothing we would read. */
static int open_output(int scratch, const char *name, int *executable) {
  int fd = openat(scratch, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat s;
  if (fd >= 0 && (fstat(fd, &s) || !S_ISREG(s.st_mode) || s.st_size > OUTPUT_FILE_MAX)) {
    close(fd);
    return -1;
  }
  *executable = fd >= 0 && s.st_mode & S_IXUSR;
  return fd;
}

static void free_artifact(uint32_t artifact) {
  char path[32];
  artifact_dir(artifact, path);
  umount2(path, MNT_DETACH);
  DIR *dir = opendir(path);
  if (!dir) return;
  for (struct dirent *e; (e = readdir(dir));) unlinkat(dirfd(dir), e->d_name, 0); /* no folders: see take_name */
  closedir(dir);
  rmdir(path);
  artifacts[artifact] = 0;
}

/* Read-only for whoever looks at the path; we still write through descriptors opened before. */
static void seal_dir(uint32_t id, const char *path) {
  if (mount(path, path, NULL, MS_BIND, NULL) ||
      mount(NULL, path, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV, NULL))
    give_up(id, "cannot make %s read-only: %s", path, strerror(errno));
}

static void run_or_give_up(uint32_t id, const struct command *command, const char *dir, int input, int keep_scratch,
                           struct run_result *result) {
  int wrong = run_program(command, dir, input, keep_scratch, &host, result);
  if (wrong) give_up(id, "cannot start a run: %s", strerror(wrong));
}

/* Runs the compiler and keeps what it made. */
static uint32_t compile(uint32_t id, const struct build *b, const char *path, int dir) {
  struct run_result result;
  run_or_give_up(id, &b->command, path, blob(id, EMPTY_BLOB), 1, &result);
  uint32_t status = result.numbers.ending == ENDED_CANCELLED ? DONE_CANCELLED : DONE_OK;
  if (result.numbers.ending != ENDED_EXIT || result.numbers.code != 0) {
    if (status == DONE_OK) status = DONE_NO_OUTPUT;
  }
  for (uint32_t i = 0; i < b->output_count && status == DONE_OK; i++) {
    int executable, fd = open_output(result.scratch_fd, b->outputs[i], &executable);
    if (fd < 0) {
      status = DONE_NO_OUTPUT;
      break;
    }
    write_file(id, dir, b->outputs[i], fd, executable ? 0555 : 0444);
    close(fd);
  }
  if (result.scratch_fd >= 0) close(result.scratch_fd);
  send_result(id, 0, &result);
  return status;
}

static void build(uint32_t id, const uint8_t *body, size_t size) {
  static struct build b;
  const char *wrong = decode_build(body, size, arena, &b);
  if (wrong) give_up(id, "BUILD: %s", wrong);
  if (b.artifact >= ARTIFACTS_MAX || artifacts[b.artifact]) give_up(id, "BUILD: artifact %u is out of range or in use", b.artifact);

  char path[32];
  artifact_dir(b.artifact, path);
  if (mkdir(path, 0755)) give_up(id, "cannot create %s: %s", path, strerror(errno));
  int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (dir < 0) give_up(id, "cannot open %s: %s", path, strerror(errno));
  artifacts[b.artifact] = 1;
  for (uint32_t i = 0; i < b.file_count; i++) write_file(id, dir, b.files[i].name, blob(id, b.files[i].blob), 0444);
  seal_dir(id, path);

  uint32_t status = b.has_command ? compile(id, &b, path, dir) : DONE_OK;
  close(dir);
  if (status != DONE_OK) free_artifact(b.artifact);
  send_done(id, status);
}

static void run(uint32_t id, const uint8_t *body, size_t size) {
  static struct run r;
  const char *wrong = decode_run(body, size, arena, &r);
  if (wrong) give_up(id, "RUN: %s", wrong);
  if (r.artifact >= ARTIFACTS_MAX || !artifacts[r.artifact]) {
    send_done(id, DONE_NO_ARTIFACT); /* its BUILD failed, and said so */
    return;
  }
  char path[32];
  artifact_dir(r.artifact, path);
  place_begin();
  for (uint32_t i = 0; i < r.input_count; i++) {
    struct run_result result;
    result.numbers.ending = ENDED_CANCELLED;
    if (!cancelled()) run_or_give_up(id, &r.command, path, blob(id, r.inputs[i]), 0, &result);
    if (result.numbers.ending == ENDED_CANCELLED) {
      send_done(id, DONE_CANCELLED);
      return;
    }
    send_result(id, i, &result);
  }
  place_end();
  send_done(id, DONE_OK);
}

static void free_frame(uint32_t id, const uint8_t *body, size_t size) {
  uint32_t artifact;
  const char *wrong = decode_handle(body, size, &artifact);
  if (wrong) give_up(id, "FREE: %s", wrong);
  if (artifact < ARTIFACTS_MAX && artifacts[artifact]) free_artifact(artifact);
}

static void handle(uint32_t type, uint32_t id, const uint8_t *body, size_t size) {
  if (size > arena_size) {
    free(arena);
    arena = malloc(size);
    if (!arena) give_up(id, "out of memory for a frame");
    arena_size = size;
  }
  switch (type) {
    case FRAME_PUT: put(id, body, size); break;
    case FRAME_DROP: drop(id, body, size); break;
    case FRAME_BUILD: build(id, body, size); break;
    case FRAME_RUN: run(id, body, size); break;
    case FRAME_FREE: free_frame(id, body, size); break;
    case FRAME_CANCEL: break; /* what it gave up is over */
    default: give_up(id, "frame type %u is unknown", type);
  }
}

/* The body stays where it is in the inbox while it is handled: host_cancels() may grow the inbox and so
   move it, but by then the decoders have copied out what they need (PUT, which does not, runs nothing). */
static void serve(void) {
  for (;;) {
    struct frame frame;
    if (!arrived(inbox_front(&inbox, &frame))) {
      receive();
      continue;
    }
    running = frame.id;
    handle(frame.type, frame.id, frame.body, frame.size);
    running = 0;
    inbox_pop(&inbox);
  }
}

/* Descriptors 3 to 9 stay taken, so that none of ours is ever where a program's own will be. */
static void reserve_descriptors(void) {
  int fd = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (fd < 0) give_up(0, "cannot open /dev/null: %s", strerror(errno));
  while (fd < FIRST_PRIVATE_FD - 1) {
    if ((fd = fcntl(fd, F_DUPFD_CLOEXEC, 3)) < 0) give_up(0, "cannot reserve descriptors: %s", strerror(errno));
  }
}

int main(int argc, char **argv) {
  (void)argc;
  signal(SIGPIPE, SIG_IGN);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  struct rlimit files;
  if (!getrlimit(RLIMIT_NOFILE, &files)) {
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
  }
  cgroup_prepare(argv + 1);
  reserve_descriptors();
  memset(blobs, -1, sizeof blobs);
  int wrong = confine_box();
  if (wrong) give_up(0, "cannot close the box: %s", strerror(wrong));
  confine_prepare();
  run_prepare();
  put(0, (const uint8_t[4]){EMPTY_BLOB}, 4);
  uint32_t hello[2] = {WIRE_VERSION, cgroup_there() ? FEATURE_CGROUP : 0};
  struct iovec part = {hello, sizeof hello};
  send_frame(FRAME_HELLO, 0, &part, 1);
  serve();
}
