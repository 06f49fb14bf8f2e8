/** Programs that take memory, or hide that they do. The limit is 64 MiB. */
import { type Attempt, c, python } from "./attempt.ts";

const megabytes = (n: number): string => `${n}L << 20`;

export const memory: ReadonlyArray<Attempt> = [
  {
    name: "touching twice its memory",
    verdict: "memory-limit",
    programs: {
      python: "x = bytearray(128 << 20)\nfor i in range(0, len(x), 4096):\n    x[i] = 1\n",
      c: c(
        `  volatile char *p = malloc(${megabytes(128)});\n  for (long i = 0; i < ${megabytes(128)}; i += 4096) p[i] = 1;`,
      ),
      cpp: '#include <cstdio>\n#include <vector>\nint main() {\n  std::vector<char> v(128 << 20, 1);\n  std::printf("%d", v[5]);\n}\n',
      javascript: "const all = [];\nfor (let i = 0; i < 64; i++) all.push(new Uint8Array(8 << 20).fill(1));\n",
    },
  },
  {
    name: "growing for ever",
    verdict: "memory-limit",
    programs: {
      python: "x = []\nwhile True:\n    x.append(' ' * 100000 + str(len(x)))\n",
      c: c("  for (;;) memset(malloc(1 << 16), 1, 1 << 16);"),
      cpp: "#include <string>\n#include <vector>\nint main() {\n  std::vector<std::string> v;\n  for (;;) v.emplace_back(1 << 16, 'x');\n}\n",
      javascript: "const all = [];\nfor (;;) all.push(new Array(10000).fill(all.length + 0.5));\n",
    },
  },
  {
    name: "being refused memory and living with it",
    verdict: "accepted",
    programs: {
      python: python("no('a gigabyte', lambda: bytearray(1 << 30))"),
      c: c(`  no("a gigabyte", malloc(${megabytes(1024)}) ? 0 : -1);`),
      cpp: '#include <cstdio>\n#include <new>\nint main() {\n  try {\n    volatile char *p = new char[1L << 30];\n    p[0] = 1;\n    std::puts("a gigabyte worked");\n  } catch (const std::bad_alloc &) {\n    std::puts("contained");\n  }\n}\n',
    },
  },
  {
    name: "a static array larger than its memory",
    verdict: "memory-limit",
    programs: {
      c: c(
        "  for (size_t i = 0; i < sizeof big; i += 4096) big[i] = 1;",
        [],
        `static volatile char big[${megabytes(128)}];`,
      ),
      cpp: c(
        "  for (size_t i = 0; i < sizeof big; i += 4096) big[i] = 1;",
        [],
        `static volatile char big[${megabytes(128)}];`,
      ),
    },
  },
  {
    name: "memory that is shared with nobody",
    verdict: "accepted",
    programs: {
      c: c(
        `  no("128 MiB", mmap(NULL, ${megabytes(128)}, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);`,
        ["sys/mman.h"],
      ),
      python: python("import mmap\nno('128 MiB', lambda: mmap.mmap(-1, 128 << 20))"),
    },
  },
  {
    name: "memory files and segments that no process holds",
    verdict: "accepted",
    flags: ["memfd_create", "shmget"],
    programs: {
      c: c('  no("memfd", memfd_create("x", 0));\n  no("shm", shmget(IPC_PRIVATE, 1 << 20, 0600));', [
        "sys/mman.h",
        "sys/shm.h",
      ]),
      python: python(
        "import ctypes\nlibc = ctypes.CDLL(None)\nno('memfd', lambda: os.memfd_create('x'))\nno('shm', lambda: libc.shmget(0, 1 << 20, 0o600))",
      ),
    },
  },
  {
    name: "files as memory",
    verdict: "memory-limit",
    strict: true,
    programs: {
      python:
        "import os\nx = bytearray(40 << 20)\nx[::4096] = b'x' * (len(x) // 4096)\nfor i in range(8):\n    with open(f'/tmp/{i}', 'wb') as f:\n        f.write(x[: 12 << 20])\n",
    },
  },
  {
    name: "locking memory",
    verdict: "accepted",
    programs: {
      c: c(
        `  char *p = malloc(${megabytes(16)});\n  no("mlock", mlock(p, ${megabytes(16)}));\n  no("mlockall", mlockall(MCL_CURRENT));`,
        ["sys/mman.h"],
      ),
    },
  },
  {
    name: "raising its limit on memory",
    verdict: "accepted",
    programs: {
      python: python(
        "import resource\ndef more():\n    resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))\n    bytearray(1 << 30)\nno('more', more)",
      ),
      c: c(
        `  struct rlimit r = {1L << 40, 1L << 40};\n  no("raising", setrlimit(RLIMIT_AS, &r));\n  no("a gigabyte", malloc(${megabytes(1024)}) ? 0 : -1);`,
        ["sys/resource.h"],
      ),
    },
  },
  {
    name: "recursion without end",
    verdict: "runtime-error",
    task: { limits: { cpuMs: 1000, memoryMb: 256, outputBytes: 1 << 20 } },
    programs: {
      python: "def f(n):\n    return f(n + 1) + 1\nf(0)\n",
      c: "int f(volatile int *p) {\n  volatile int a[64];\n  a[0] = *p;\n  return f(a) + a[0];\n}\nint main(void) {\n  int x = 1;\n  return f(&x);\n}\n",
      cpp: "int f(volatile int *p) {\n  volatile int a[64];\n  a[0] = *p;\n  return f(a) + a[0];\n}\nint main() {\n  int x = 1;\n  return f(&x);\n}\n",
      javascript: "const f = (n) => f(n + 1) + 1;\nf(0);\n",
    },
  },
];
