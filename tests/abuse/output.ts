/** Programs that write: too much, to everywhere, or what nobody expects. */
import { type Attempt, c, javascript, python } from "./attempt.ts";

export const output: ReadonlyArray<Attempt> = [
  {
    name: "a flood of output",
    verdict: "output-limit",
    reason: /standard output/,
    programs: {
      python: "while True:\n    print('x' * 1000)\n",
      c: c('  for (;;) puts("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");'),
      cpp: '#include <iostream>\nint main() {\n  for (;;) std::cout << "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\\n";\n}\n',
      javascript: 'const fs = require("fs");\nfor (;;) fs.writeSync(1, "x".repeat(1000));\n',
    },
  },
  {
    name: "a flood of error messages",
    verdict: "output-limit",
    reason: /standard error/,
    programs: {
      python: "import sys\nwhile True:\n    sys.stderr.write('x' * 10000)\n",
      c: c('  for (;;) fputs("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", stderr);'),
      javascript: 'const fs = require("fs");\nfor (;;) fs.writeSync(2, "x".repeat(10000));\n',
    },
  },
  {
    name: "one line of a gigabyte",
    verdict: "output-limit",
    programs: {
      python: "import sys\nfor _ in range(1 << 14):\n    sys.stdout.write('x' * (1 << 16))\n",
      c: c(
        "  static char x[1 << 16];\n  memset(x, 'x', sizeof x);\n  for (int i = 0; i < 1 << 14; i++) write(1, x, sizeof x);",
      ),
    },
  },
  {
    name: "bytes that are no text",
    verdict: "wrong-answer",
    programs: {
      python: "import os\nos.write(1, bytes(range(256)) * 4)\n",
      c: c("  for (int i = 0; i < 1024; i++) putchar(i);\n  exit(0);"),
      javascript: 'require("fs").writeSync(1, Buffer.from(Array.from({ length: 1024 }, (_, i) => i)));\n',
    },
  },
  {
    name: "a file that is too large",
    verdict: "accepted",
    programs: {
      python: python(
        "import signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\ndef fill():\n    with open('/tmp/big', 'wb') as f:\n        for _ in range(32):\n            f.write(b'x' * (1 << 20))\nno('32 MB', fill)",
      ),
    },
  },
  {
    name: "a file that is too large, without looking",
    verdict: "output-limit",
    reason: /file larger than 16 MiB/,
    programs: {
      c: c(
        '  static char x[1 << 20];\n  int fd = open("big", O_CREAT | O_WRONLY, 0600);\n  for (int i = 0; i < 32; i++) write(fd, x, sizeof x);',
      ),
    },
  },
  {
    name: "filling the disk with files",
    verdict: "accepted",
    task: { limits: { cpuMs: 4000, memoryMb: 256, outputBytes: 1 << 20 } },
    programs: {
      python: python(
        "def fill():\n    for i in range(64):\n        with open(f'/tmp/{i}', 'wb', 0) as f:\n            if f.write(b'x' * (4 << 20)) < 4 << 20:\n                raise OSError\nno('256 MB', fill)\ndef many():\n    os.mkdir('/tmp/many')\n    for i in range(20000):\n        os.close(os.open(f'/tmp/many/{i}', os.O_CREAT | os.O_WRONLY))\nno('20000 files', many)",
      ),
      javascript: javascript(
        'const piece = Buffer.alloc(4 << 20);\nno("256 MB", () => { for (let i = 0; i < 64; i++) fs.writeFileSync(`/tmp/${i}`, piece); });\nno("20000 files", () => { fs.mkdirSync("/tmp/many"); for (let i = 0; i < 20000; i++) fs.writeFileSync(`/tmp/many/${i}`, ""); });',
      ),
    },
  },
  {
    name: "dying with a core to dump",
    verdict: "runtime-error",
    reason: /SIGABRT/,
    programs: {
      python: "import os\nos.abort()\n",
      c: c("  struct rlimit r = {1 << 20, 1 << 20};\n  setrlimit(RLIMIT_CORE, &r);\n  abort();", ["sys/resource.h"]),
      javascript: "process.abort();\n",
    },
  },
  {
    name: "not reading an input of two megabytes",
    verdict: "accepted",
    task: { tests: [{ input: "x".repeat(2 << 20), expected: "contained\n" }] },
    programs: { python: python(""), c: c(""), javascript: javascript("") },
  },
];
