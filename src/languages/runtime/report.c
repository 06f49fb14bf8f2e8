/**
 * Linked into every C and C++ program that is judged: says on the report channel that the program was loaded, and
 * where it was when a fatal signal or its time limit ended it (`stack SIGNAL [overflow] ADDRESS...`, innermost first;
 * the judge makes lines of the addresses), and whether memory was refused to it shortly before (`refused-memory`): a
 * C program that does not look at what malloc returns dies of the address it got. The program may undo all this; then
 * it only loses its own explanation.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>

enum { REPORT_FD = 3, FRAMES = 48, STACK_BYTES = 64 << 10, SOILED_BYTES = 128 << 10 };

/* Below this address a stack pointer has used up the stack, but for less than a frame of reasonable size. */
static uintptr_t stack_end;

struct trace {
  char text[FRAMES * 20 + 64];
  size_t size;
  int frames;
  uintptr_t last;
};

static void put_text(struct trace *t, const char *text) {
  while (*text && t->size < sizeof t->text) t->text[t->size++] = *text++;
}

static void put_hex(struct trace *t, uintptr_t v) {
  char digits[20];
  int n = 0;
  do digits[n++] = "0123456789abcdef"[v & 15];
  while (v >>= 4);
  put_text(t, " 0x");
  while (n && t->size < sizeof t->text) t->text[t->size++] = digits[--n];
}

static void put_frame(struct trace *t, uintptr_t at) {
  if (at == t->last) return; /* the frame the signal interrupted comes up again in the unwinding */
  t->last = at;
  t->frames++;
  put_hex(t, at);
}

/* A return address belongs to the call before it; the address a signal interrupted is the place itself. */
static _Unwind_Reason_Code frame(struct _Unwind_Context *context, void *arg) {
  struct trace *t = arg;
  int interrupted = 0;
  uintptr_t at = _Unwind_GetIPInfo(context, &interrupted);
  if (!at || t->frames >= FRAMES) return _URC_END_OF_STACK;
  put_frame(t, interrupted ? at : at - 1);
  return _URC_NO_REASON;
}

/* ---- coverage: only in programs that were built with counters ---- */

extern void __gcov_dump(void) __attribute__((weak));

/* Where the counters go is compiled into the program; it is the only such file in its folder. */
static void report_counters(void) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  if (!__gcov_dump) return;
  __gcov_dump();
  int fd = open("/tmp/main-main.gcda", O_RDONLY);
  if (fd < 0) return;
  (void)!write(REPORT_FD, "counters ", 9);
  unsigned char in[3 * 1024];
  char out[4 * 1024];
  for (ssize_t n; (n = read(fd, in, sizeof in)) > 0;) {
    size_t m = 0;
    for (ssize_t i = 0; i < n; i += 3) {
      unsigned v = (unsigned)in[i] << 16 | (i + 1 < n ? (unsigned)in[i + 1] << 8 : 0) | (i + 2 < n ? in[i + 2] : 0);
      out[m++] = digits[v >> 18];
      out[m++] = digits[v >> 12 & 63];
      out[m++] = i + 1 < n ? digits[v >> 6 & 63] : '=';
      out[m++] = i + 2 < n ? digits[v & 63] : '=';
    }
    (void)!write(REPORT_FD, out, m);
  }
  (void)!write(REPORT_FD, "\n", 1);
  close(fd);
}

/* errno is left alone by calls that succeed, so it still says so. */
static void report_refused_memory(int last_error) {
  if (last_error == ENOMEM) (void)!write(REPORT_FD, "refused-memory\n", 15);
}

__attribute__((destructor(101))) static void finish(void) {
  report_refused_memory(errno);
  report_counters();
}

/* ---- signals ---- */

static void on_signal(int number, siginfo_t *info, void *context) {
  (void)info;
  /* First what to do if this faults too: die of it. */
  const int last_error = errno;
  signal(number, SIG_DFL);
  report_refused_memory(last_error);
  static struct trace t;
  put_text(&t, "stack ");
  char decimal[3] = {(char)('0' + number / 10), (char)('0' + number % 10), 0};
  put_text(&t, decimal);
  const mcontext_t *m = &((ucontext_t *)context)->uc_mcontext;
#if defined(__x86_64__)
  uintptr_t place = (uintptr_t)m->gregs[REG_RIP], stack_at = (uintptr_t)m->gregs[REG_RSP];
#elif defined(__aarch64__)
  uintptr_t place = (uintptr_t)m->pc, stack_at = (uintptr_t)m->sp;
#endif
  if (number == SIGSEGV && stack_end && stack_at < stack_end) put_text(&t, " overflow");
  put_frame(&t, place);
  size_t first = t.size;
  /* The place itself goes out before the unwinding, which a smashed stack may not survive. */
  (void)!write(REPORT_FD, t.text, t.size);
  _Unwind_Backtrace(frame, &t);
  (void)!write(REPORT_FD, t.text + first, t.size - first);
  (void)!write(REPORT_FD, "\n", 1);
  report_counters();
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, number);
  sigprocmask(SIG_UNBLOCK, &mask, NULL);
  raise(number);
}

__attribute__((constructor(101))) static void start(void) {
  static char stack[STACK_BYTES];
  static const int fatal[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP, SIGXCPU};
  (void)!write(REPORT_FD, "started\n", 8);
  struct rlimit limit;
  if (!getrlimit(RLIMIT_STACK, &limit) && limit.rlim_cur != RLIM_INFINITY)
    stack_end = (uintptr_t)&limit - limit.rlim_cur + (SOILED_BYTES << 1);
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  /* A sanitizer has handlers of its own, which say more; only the time limit, the last one, is ours. */
  size_t count = sizeof fatal / sizeof *fatal;
  for (size_t i = getenv("REDGREEN_SANITIZED") ? count - 1 : 0; i < count; i++) sigaction(fatal[i], &action, NULL);
}

/* Stack that a function finds under it is never zero by luck: reading what was never written fails, and fails in the
   same way every time. Without this it would depend on what the loader left there. */
__attribute__((noinline)) static void soil_stack(void) {
  char stack[SOILED_BYTES];
  memset(stack, 0xa5, sizeof stack);
  __asm__ volatile("" : : "r"(stack) : "memory");
}

/* Linked with --wrap=main, so that this is what the C library starts. */
int __real_main(int argc, char **argv, char **envp);

int __wrap_main(int argc, char **argv, char **envp) {
  soil_stack();
  return __real_main(argc, argv, envp);
}
