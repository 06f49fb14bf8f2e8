/**
 * What the benchmark of the judge needs of the kernel's accounting, and Node cannot reach.
 *
 *     bare COUNT INPUT PROGRAM [ARG...]    the floor: runs a program with nothing but fork, exec and wait around it, and
 *                                          prints the CPU time of all runs together, in microseconds
 *     bare reap PROGRAM [ARG...]           runs a program and adopts what its children leave behind, so that the CPU
 *                                          time of orphans (bubblewrap does not wait for its own) is on this account
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static int reap(char **command) {
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t pid = fork(), dead;
  if (pid == 0) {
    execv(command[0], command);
    _exit(127);
  }
  int status;
  while ((dead = wait(&status)) != pid)
    if (dead < 0) return 1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int main(int argc, char **argv) {
  if (argc > 2 && !strcmp(argv[1], "reap")) return reap(argv + 2);
  if (argc < 4) return 2;
  int count = atoi(argv[1]), input = open(argv[2], O_RDONLY), null = open("/dev/null", O_WRONLY);
  if (input < 0 || null < 0) return 1;
  for (int i = 0; i < count; i++) {
    lseek(input, 0, SEEK_SET);
    pid_t pid = vfork();
    if (pid == 0) {
      dup2(input, 0);
      dup2(null, 1);
      dup2(null, 2);
      execv(argv[3], argv + 3);
      _exit(127);
    }
    int status;
    waitpid(pid, &status, 0);
    if (status) return 1;
  }
  struct rusage r;
  getrusage(RUSAGE_CHILDREN, &r);
  printf("%lld\n", (long long)(r.ru_utime.tv_sec + r.ru_stime.tv_sec) * 1000000 + r.ru_utime.tv_usec + r.ru_stime.tv_usec);
  return 0;
}
