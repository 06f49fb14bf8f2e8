/** Programs that make others, or reach for those that are there. */
import { type Attempt, c, javascript, python } from "./attempt.ts";

export const processes: ReadonlyArray<Attempt> = [
  {
    name: "forking",
    verdict: "accepted",
    flags: ["fork"],
    programs: {
      python: python(
        "import subprocess\nno('fork', os.fork)\nno('a command', lambda: subprocess.run(['true']))\nno('a shell', lambda: -1 if os.system('true') else 0)\nno('spawn', lambda: os.posix_spawn('/bin/true', ['true'], {}))",
      ),
      c: c(
        '  pid_t pid;\n  char *argv[] = {"true", NULL};\n  no("fork", fork());\n  no("vfork", vfork());\n  no("spawn", posix_spawn(&pid, "/bin/true", NULL, NULL, argv, NULL) ? -1 : 0);\n  no("clone", syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));\n  no("clone3", syscall(SYS_clone3, 0, 0));\n  no("a shell", system("true") ? -1 : 0);',
        ["spawn.h"],
      ),
      javascript: javascript(
        'const { spawnSync, execSync } = require("child_process");\nno("spawn", () => { const { error } = spawnSync("true"); if (error) throw error; });\nno("a shell", () => execSync("true"));',
      ),
    },
  },
  {
    name: "a blind fork bomb",
    verdict: "time-limit",
    programs: {
      python: "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass\n",
      c: c("  for (;;) fork();"),
    },
  },
  {
    name: "a thread bomb",
    verdict: "accepted",
    programs: {
      c: c(
        '  pthread_t t;\n  int n = 0;\n  while (n < 1000 && !pthread_create(&t, NULL, work, NULL)) n++;\n  no("a thousand threads", n < 1000 ? -1 : 0);\n  fflush(stdout);\n  puts("contained");\n  fflush(stdout);\n  _exit(0);',
        ["pthread.h"],
        "static void *work(void *x) { sleep(1000); return x; }",
      ),
      python: python(
        "import threading, time\ndef start():\n    for _ in range(1000):\n        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()\nthreading.stack_size(65536)\nno('a thousand threads', start)\nprint('contained', flush=True)\nos._exit(0)",
      ),
    },
  },
  {
    name: "killing everything it can name",
    verdict: "accepted",
    programs: {
      python: python(
        "import signal\nno('all', lambda: os.kill(-1, signal.SIGKILL))\nfor pid in [1, *range(3, 300)]:\n    try:\n        os.kill(pid, signal.SIGKILL)\n        if pid != 1:\n            print(pid, 'worked')\n    except OSError:\n        pass",
      ),
      c: c(
        '  no("all", kill(-1, SIGKILL));\n  kill(1, SIGKILL);\n  for (int pid = 3; pid < 300; pid++) no("another", kill(pid, SIGKILL));',
      ),
    },
  },
  {
    name: "killing its parent, which it has not",
    verdict: "runtime-error",
    reason: /SIGKILL/,
    programs: {
      python: "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\n",
      c: c("  kill(getppid(), SIGKILL);"),
      javascript: 'process.kill(process.ppid, "SIGKILL");\nsetTimeout(() => {}, 1e6);\n',
    },
  },
  {
    name: "tracing and reading other processes",
    verdict: "accepted",
    flags: ["ptrace", "process_vm_readv"],
    programs: {
      c: c(
        '  char b[8];\n  struct iovec i = {b, 8};\n  no("trace me", ptrace(PTRACE_TRACEME, 0, 0, 0));\n  no("attach", ptrace(PTRACE_ATTACH, 1, 0, 0));\n  no("read", process_vm_readv(1, &i, 1, &i, 1, 0));\n  no("write", process_vm_writev(1, &i, 1, &i, 1, 0));\n  int p = syscall(SYS_pidfd_open, 1, 0);\n  no("descriptor", syscall(SYS_pidfd_getfd, p, 0, 0));',
        ["sys/ptrace.h", "sys/uio.h"],
      ),
      python: python(
        "import ctypes\nlibc = ctypes.CDLL(None)\nno('trace me', lambda: libc.ptrace(0, 0, 0, 0))\nno('attach', lambda: libc.ptrace(16, 1, 0, 0))\nno('read', lambda: libc.process_vm_readv(1, None, 0, None, 0, 0))",
      ),
    },
  },
  {
    name: "setuid programs",
    verdict: "runtime-error",
    programs: {
      c: c(
        '  char *argv[] = {"mount", "-t", "tmpfs", "none", "/tmp", NULL};\n  execv("/usr/bin/mount", argv);\n  exit(9);',
      ),
      python: "import os\nos.execv('/usr/bin/mount', ['mount', '-t', 'tmpfs', 'none', '/tmp'])\n",
    },
  },
];
