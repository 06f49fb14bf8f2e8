/** Programs that take time: of the processor, of the clock, or of whoever waits for them. */
import { type Attempt, c, python } from "./attempt.ts";

const spin = "  for (volatile long i = 0;; i++) {}";

export const time: ReadonlyArray<Attempt> = [
  {
    name: "a busy loop",
    verdict: "time-limit",
    reason: /CPU time/,
    programs: {
      python: "while True:\n    pass\n",
      c: c(spin),
      cpp: c(spin),
      javascript: "for (;;) {}\n",
    },
  },
  {
    name: "sleeping",
    verdict: "time-limit",
    reason: /without doing anything/,
    programs: {
      python: "import time\ntime.sleep(1000)\n",
      c: c("  sleep(1000);"),
      javascript: "setTimeout(() => {}, 1e6);\n",
    },
  },
  {
    name: "reading past the end of its input",
    verdict: "accepted",
    programs: {
      python: python("sys.stdin.read()\nfor _ in range(3): no('reading', lambda: sys.stdin.read(1) and 1 or -1)"),
      c: c('  while (getchar() != EOF) {}\n  for (int i = 0; i < 3; i++) no("reading", getchar());'),
      javascript:
        'const fs = require("fs");\nfs.readFileSync(0);\nconsole.log("contained".slice(fs.readFileSync(0).length));\n',
    },
  },
  {
    name: "stopping itself",
    verdict: "time-limit",
    programs: {
      python: "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\n",
      c: c("  raise(SIGSTOP);"),
    },
  },
  {
    name: "closing its output and staying",
    verdict: "time-limit",
    programs: {
      python:
        "import os, time\nfor fd in range(10):\n    try:\n        os.close(fd)\n    except OSError:\n        pass\ntime.sleep(1000)\n",
      c: c("  for (int fd = 0; fd < 10; fd++) close(fd);\n  sleep(1000);"),
      javascript: 'const fs = require("fs");\nfs.closeSync(1);\nfs.closeSync(2);\nsetTimeout(() => {}, 1e6);\n',
    },
  },
  {
    name: "eight busy threads",
    verdict: "time-limit",
    reason: /CPU time/,
    task: { limits: { cpuMs: 200, memoryMb: 1024, outputBytes: 1 << 20 } }, // each has a stack of 64 MiB
    programs: {
      c: c(
        "  pthread_t t[8];\n  for (int i = 0; i < 8; i++) pthread_create(&t[i], NULL, work, NULL);\n  pthread_join(t[0], NULL);",
        ["pthread.h"],
        "static void *work(void *x) { for (volatile long i = 0;; i++) {} return x; }",
      ),
      cpp: "#include <thread>\n#include <vector>\nint main() {\n  std::vector<std::thread> all;\n  for (int i = 0; i < 8; i++) all.emplace_back([] { for (volatile long j = 0;; j = j + 1) {} });\n  all[0].join();\n}\n",
      python:
        "import threading\ndef work():\n    while True:\n        pass\nfor _ in range(8):\n    threading.Thread(target=work).start()\n",
      javascript:
        'const { Worker } = require("worker_threads");\nfor (let i = 0; i < 4; i++) new Worker("for (;;) {}", { eval: true });\n',
    },
  },
  {
    name: "raising its limit on CPU time",
    verdict: "time-limit",
    programs: {
      python:
        "import resource\nfor hard in (10**6, resource.RLIM_INFINITY):\n    try:\n        resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))\n    except (ValueError, OSError):\n        pass\nwhile True:\n    pass\n",
      c: c(`  struct rlimit r = {RLIM_INFINITY, RLIM_INFINITY};\n  setrlimit(RLIMIT_CPU, &r);\n${spin}`, [
        "sys/resource.h",
      ]),
    },
  },
  {
    name: "catching every signal",
    verdict: "time-limit",
    programs: {
      python:
        "import signal\nfor n in range(1, 65):\n    try:\n        signal.signal(n, lambda *a: None)\n    except (ValueError, OSError):\n        pass\nwhile True:\n    pass\n",
      c: c(`  for (int n = 1; n < 65; n++) signal(n, SIG_IGN);\n${spin}`),
      javascript:
        'for (const n of ["SIGXCPU", "SIGTERM", "SIGINT", "SIGHUP", "SIGALRM"]) process.on(n, () => {});\nfor (;;) {}\n',
    },
  },
  {
    name: "taking a better priority",
    verdict: "accepted",
    programs: {
      python: python(
        "no('nice', lambda: os.nice(-5))\nno('fifo', lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10)))",
      ),
      c: c(
        '  struct sched_param p = {10};\n  errno = 0;\n  no("nice", nice(-5) == -1 && errno ? -1 : 0);\n  no("fifo", sched_setscheduler(0, SCHED_FIFO, &p));\n  no("round robin", sched_setscheduler(0, SCHED_RR, &p));',
        ["sched.h"],
      ),
    },
  },
  {
    name: "ending by itself just after its time",
    verdict: "time-limit",
    programs: {
      python:
        "import time, os\nprint('contained', flush=True)\nwhile time.process_time() < 0.25:\n    pass\nos._exit(0)\n",
      c: c("  while (clock() < CLOCKS_PER_SEC / 4) {}"),
    },
  },
  {
    name: "setting the clock",
    verdict: "accepted",
    flags: ["clock_settime"],
    programs: {
      python: python("import time\nno('the clock', lambda: time.clock_settime(time.CLOCK_REALTIME, 0))"),
      c: c('  struct timespec t = {0, 0};\n  no("the clock", clock_settime(CLOCK_REALTIME, &t));'),
    },
  },
  {
    name: "a regular expression without end",
    verdict: "time-limit",
    programs: {
      python: "import re\nre.match(r'(a+)+b', 'a' * 60)\n",
      javascript: '/(a+)+b/.test("a".repeat(60));\n',
    },
  },
];
