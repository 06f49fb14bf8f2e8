/**
 * The canary: a program that tries, inside the sandbox, what must not work there, and names what did. It runs as any
 * submitted program does, before the first real one; a box in which it gets anything is not used.
 *
 *     canary            what a graded program must not be able to do
 *     canary fork MB    with leave to fork and MB of address space: the limits on processes and memory must hold
 *     canary touch MB   with as much address space as it likes, in a control group: must be killed before it ends
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int breaches;

static void expect_refused(const char *what, long result) {
  if (result < 0) return;
  printf("%s\n", what);
  breaches++;
}

static void try_everything(void) {
  expect_refused("read /etc/shadow", open("/etc/shadow", O_RDONLY));
  expect_refused("see /root", access("/root", F_OK));
  expect_refused("see /home", access("/home", F_OK));
  expect_refused("write /usr", open("/usr/canary", O_WRONLY | O_CREAT, 0600));
  expect_refused("write /", open("/canary", O_WRONLY | O_CREAT, 0600));
  expect_refused("write its own program folder", open("/program/canary", O_WRONLY | O_CREAT, 0600));
  expect_refused("write kernel settings", open("/proc/sys/kernel/core_pattern", O_WRONLY));
  expect_refused("see kernel settings", access("/proc/sys", F_OK));
  expect_refused("read process 1's memory", open("/proc/1/mem", O_RDONLY));
  expect_refused("make a user namespace", unshare(CLONE_NEWUSER));
  expect_refused("mount", mount("tmpfs", "/tmp", "tmpfs", 0, NULL));
  expect_refused("trace", ptrace(PTRACE_TRACEME, 0, NULL, NULL));
  expect_refused("open a network socket", socket(AF_INET, SOCK_STREAM, 0));
  expect_refused("open a host socket", socket(40 /* AF_VSOCK */, SOCK_STREAM, 0));
  expect_refused("make memory files", syscall(SYS_memfd_create, "canary", 0));
  expect_refused("set up io_uring", syscall(SYS_io_uring_setup, 1, NULL));
  expect_refused("change root", chroot("/tmp"));
  expect_refused("make a device", mknod("/tmp/null", S_IFCHR | 0600, 0x103));
  expect_refused("set the clock", syscall(SYS_clock_settime, 0, NULL));

  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct data[2];
  if (syscall(SYS_capget, &header, data) || data[0].permitted || data[1].permitted) expect_refused("keep capabilities", 0);

  pid_t pid = fork();
  if (pid == 0) _exit(0);
  expect_refused("fork", pid);
}

static void try_limits(long mb) {
  void *p = mmap(NULL, (size_t)mb << 21, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  expect_refused("pass its memory limit", p == MAP_FAILED ? -1 : 0);
  enum { MANY = 600 };
  pid_t pids[MANY];
  int n = 0;
  while (n < MANY && (pids[n] = fork()) >= 0) {
    if (pids[n] == 0) {
      pause();
      _exit(0);
    }
    n++;
  }
  expect_refused("pass its limit of processes", n < MANY ? -1 : 0);
  for (int i = 0; i < n; i++) kill(pids[i], SIGKILL);
  for (int i = 0; i < n; i++) waitpid(pids[i], NULL, 0);
}

static void touch(long mb) {
  for (long i = 0; i < mb; i++) {
    char *p = malloc(1 << 20);
    if (p) memset(p, 1, 1 << 20);
  }
  expect_refused("pass its memory limit in the control group", 0);
}

int main(int argc, char **argv) {
  if (argc == 3 && !strcmp(argv[1], "fork")) try_limits(atol(argv[2]));
  else if (argc == 3 && !strcmp(argv[1], "touch")) touch(atol(argv[2]));
  else try_everything();
  if (!breaches) printf("contained\n");
  return 0;
}
