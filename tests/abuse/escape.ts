/** Programs that look for a way out, or for what they should not see. */
import { type Attempt, c, contained, javascript, python } from "./attempt.ts";

const secrets = [
  "/etc/passwd",
  "/etc/shadow",
  "/root",
  "/home",
  "/var",
  "/sys",
  "/boot",
  "/supervisor",
  "/proc/1/mem",
  "/proc/1/environ",
  "/proc/1/maps",
  "/proc/1/root/etc",
  "/proc/1/cwd/x",
  "/proc/kcore",
  "/proc/kmsg",
  "/proc/sys/kernel/hostname",
  "/dev/mem",
  "/dev/kmsg",
];

/** /supervisor may be read: it is the file this project builds. */
const hidden = secrets.filter((path) => path !== "/supervisor");

export const escapes: ReadonlyArray<Attempt> = [
  {
    name: "the host's files and other processes' memory",
    verdict: "accepted",
    programs: {
      python: python(
        `for path in ${JSON.stringify(hidden)}:\n    no(path, lambda: os.listdir(path) if os.path.isdir(path) else open(path, 'rb').read(1))`,
      ),
      c: c(
        `  const char *paths[] = {${hidden.map((p) => JSON.stringify(p)).join(", ")}};\n  char b[1];\n  for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {\n    int fd = open(paths[i], O_RDONLY);\n    if (fd >= 0) no(paths[i], read(fd, b, 1));\n  }`,
      ),
      javascript: javascript(
        `for (const path of ${JSON.stringify(hidden)}) no(path, () => (fs.statSync(path).isDirectory() ? fs.readdirSync(path) : fs.readSync(fs.openSync(path), Buffer.alloc(1))));`,
      ),
    },
  },
  {
    name: "the answers, in any file it can read",
    verdict: "accepted",
    task: {
      tests: [
        { input: "", expected: "contained\n" },
        { input: "other input", expected: "contained\n" },
      ],
      publicCount: 1,
    },
    programs: {
      python: python(
        "found = []\nfor top, folders, names in os.walk('/'):\n    if top.startswith('/usr') or top.startswith('/proc/sys'):\n        folders[:] = []\n        continue\n    for name in names:\n        path = os.path.join(top, name)\n        try:\n            if os.path.getsize(path) < 1 << 20 and os.path.isfile(path) and bytes(reversed(b'tupni rehto')) in open(path, 'rb').read():\n                found.append(path)\n        except OSError:\n            pass\nif found and not sys.stdin.read():\n    print('found', found)",
      ),
    },
  },
  {
    name: "the server's environment",
    verdict: "accepted",
    programs: {
      python: python(
        "extra = set(os.environ) - {'PATH', 'HOME', 'LANG', 'LC_CTYPE', 'PYTHONHASHSEED', 'PYTHONDONTWRITEBYTECODE', 'PYTHONIOENCODING'}\nif extra:\n    print('sees', sorted(extra))",
      ),
      c: c(
        '  for (char **e = environ; *e; e++)\n    if (strncmp(*e, "PATH=", 5) && strncmp(*e, "HOME=", 5) && strncmp(*e, "LANG=", 5)) printf("sees %s\\n", *e);',
      ),
      javascript: javascript(
        'const extra = Object.keys(process.env).filter((k) => !["PATH", "HOME", "LANG", "NODE_NO_WARNINGS"].includes(k));\nif (extra.length) console.log("sees", extra);',
      ),
    },
  },
  {
    name: "descriptors that somebody left open",
    verdict: "accepted",
    programs: {
      python: python("for fd in range(4, 300):\n    no(f'descriptor {fd}', lambda: os.fstat(fd) and 0)"),
      c: c('  for (int fd = 4; fd < 300; fd++) if (fcntl(fd, F_GETFD) != -1) printf("descriptor %d worked\\n", fd);'),
    },
  },
  {
    name: "changing its input, its program and the system",
    verdict: "accepted",
    task: { tests: [{ input: "some input", expected: contained }] },
    programs: {
      python: python(
        "for path in ['/program/main.py', '/program/main.bin', '/program/new', '/usr/new', '/bin/true', '/proc/self/fd/0', '/dev/shm/x', '/dev/new', '/etc/new', '/new', '/redgreen/python.py', '/proc/sys/kernel/hostname', '/proc/self/oom_score_adj/x', '/proc/1/clear_refs']:\n    no(path, lambda: os.write(os.open(path, os.O_RDWR | os.O_CREAT), b'0'))\nno('unlink', lambda: os.unlink('/program/main.py') or 0)\nno('rename', lambda: os.rename('/program/main.py', '/program/x') or 0)\nno('link', lambda: os.link('/program/main.py', '/tmp/x') or 0)\nno('truncate', lambda: os.ftruncate(0, 0) or 0)",
      ),
      c: c(
        '  const char *paths[] = {"/program/main", "/program/new", "/usr/new", "/bin/true", "/proc/self/fd/0", "/dev/shm/x", "/etc/new", "/new", "/proc/sys/kernel/hostname"};\n  for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) { int fd = open(paths[i], O_RDWR | O_CREAT, 0600); if (fd >= 0) no(paths[i], write(fd, "x", 1)); }\n  no("unlink", unlink("/program/main"));\n  no("truncate", ftruncate(0, 0));\n  no("chmod", chmod("/program/main", 0777));\n  no("chown", chown("/program/main", 1, 1));',
        ["sys/stat.h"],
      ),
      javascript: javascript(
        'for (const path of ["/program/main.js", "/program/new", "/usr/new", "/node", "/dev/shm/x", "/etc/new", "/redgreen/javascript.cjs"]) no(path, () => fs.appendFileSync(path, "x"));',
      ),
    },
  },
  {
    name: "mounts, namespaces and roots",
    verdict: "accepted",
    flags: ["mount", "unshare", "setns", "chroot"],
    programs: {
      c: c(
        '  no("mount", mount("x", "/tmp", "tmpfs", 0, NULL));\n  no("bind", mount("/usr", "/tmp", NULL, MS_BIND, NULL));\n  no("umount", umount2("/program", MNT_DETACH));\n  no("unshare user", unshare(CLONE_NEWUSER));\n  no("unshare mount", unshare(CLONE_NEWNS));\n  no("clone user", syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0));\n  int fd = open("/proc/self/ns/mnt", O_RDONLY);\n  no("setns", setns(fd, 0));\n  no("chroot", chroot("/tmp"));\n  no("pivot_root", syscall(SYS_pivot_root, "/tmp", "/tmp"));\n  no("open_tree", syscall(SYS_open_tree, -1, "/", 1));\n  no("fsopen", syscall(SYS_fsopen, "tmpfs", 0));',
        ["sched.h", "sys/mount.h"],
      ),
      python: python(
        "import ctypes\nlibc = ctypes.CDLL(None)\nno('mount', lambda: libc.mount(b'x', b'/tmp', b'tmpfs', 0, 0))\nno('unshare', lambda: libc.unshare(0x10000000))\nno('setns', lambda: libc.setns(os.open('/proc/self/ns/mnt', os.O_RDONLY), 0))\nno('chroot', lambda: os.chroot('/tmp') or 0)",
      ),
    },
  },
  {
    name: "the kernel's administration",
    verdict: "accepted",
    flags: ["bpf", "perf_event_open", "keyctl"],
    programs: {
      c: c(
        '  no("keyctl", syscall(SYS_keyctl, 0, 0, 0));\n  no("add_key", syscall(SYS_add_key, "user", "x", "y", 1, -4));\n  no("bpf", syscall(SYS_bpf, 0, 0, 0));\n  no("io_uring", syscall(SYS_io_uring_setup, 1, 0));\n  no("perf", syscall(SYS_perf_event_open, 0, 0, -1, -1, 0));\n  no("userfaultfd", syscall(SYS_userfaultfd, 0));\n  no("reboot", syscall(SYS_reboot, 0, 0, 0, 0));\n  no("hostname", sethostname("x", 1));\n  no("modules", syscall(SYS_init_module, 0, 0, ""));\n  no("kexec", syscall(SYS_kexec_load, 0, 0, 0, 0));\n  no("swap", syscall(SYS_swapoff, "/x"));\n  no("messages", syscall(SYS_syslog, 3, 0, 0));\n  no("personality", syscall(SYS_personality, 0x0008));',
      ),
    },
  },
  {
    name: "device nodes and pipes of its own",
    verdict: "accepted",
    flags: ["mknod"],
    programs: {
      c: c('  no("a device", mknod("/tmp/sda", S_IFBLK | 0600, 0x800));\n  no("a pipe", mkfifo("/tmp/fifo", 0600));', [
        "sys/stat.h",
        "sys/sysmacros.h",
      ]),
      python: python("no('a device', lambda: os.mknod('/tmp/sda', 0o60600, 0x800) or 0)"),
    },
  },
  {
    name: "the network",
    verdict: "accepted",
    flags: ["socket"],
    programs: {
      python: python(
        "import socket, urllib.request\nno('tcp', lambda: socket.create_connection(('1.1.1.1', 80), 1))\nno('loopback', lambda: socket.create_connection(('127.0.0.1', 22), 1))\nno('http', lambda: urllib.request.urlopen('http://1.1.1.1', timeout=1))\nfor family in range(1, 46):\n    no(f'family {family}', lambda: socket.socket(family, socket.SOCK_DGRAM))",
      ),
      c: c('  for (int f = 1; f < 46; f++)\n    for (int t = 1; t < 4; t++) no("a socket", socket(f, t, 0));', [
        "sys/socket.h",
      ]),
      javascript:
        'const net = require("net");\nconst socket = net.connect(80, "1.1.1.1");\nsocket.on("connect", () => { console.log("tcp worked"); process.exit(); });\nsocket.on("error", () => { console.log("contained"); });\n',
    },
  },
  {
    name: "talking to a program that runs beside it",
    verdict: "accepted",
    flags: ["flock"],
    programs: {
      c: c(
        '  int fd = open("/usr/bin/env", O_RDONLY);\n  struct flock lock = {.l_type = F_RDLCK};\n  no("flock", flock(fd, LOCK_SH));\n  no("a record lock", fcntl(fd, F_SETLK, &lock));\n  no("an open file lock", fcntl(fd, F_OFD_SETLK, &lock));\n  no("a lease", fcntl(fd, F_SETLEASE, F_RDLCK));\n  no("a semaphore", semget(42, 1, IPC_CREAT | 0600));\n  no("a queue", msgget(42, IPC_CREAT | 0600));\n  no("shared memory", shm_open("/x", O_CREAT | O_RDWR, 0600));\n  no("a named queue", mq_open("/x", O_CREAT | O_RDWR, 0600, NULL));\n  no("a watch", inotify_init());',
        ["sys/file.h", "sys/sem.h", "sys/msg.h", "sys/mman.h", "mqueue.h", "sys/inotify.h"],
      ),
      python: python(
        "import fcntl\nfd = os.open('/usr/bin/env', os.O_RDONLY)\nno('flock', lambda: fcntl.flock(fd, fcntl.LOCK_SH) or 0)\nno('a record lock', lambda: fcntl.lockf(fd, fcntl.LOCK_SH) or 0)",
      ),
    },
  },
  {
    name: "system calls of another instruction set",
    verdict: "security-violation",
    otherwise: "runtime-error", // where the kernel has no such gate (confidential guests, ia32_emulation=0): SIGSEGV
    programs: {
      c: c('  __asm__ volatile("int $0x80" : : "a"(20));'),
      cpp: c('  __asm__ volatile("int $0x80" : : "a"(20));'),
    },
  },
  {
    name: "system calls of the x32 kind",
    verdict: "security-violation",
    programs: { c: c("  syscall(0x40000000 | SYS_getpid);") },
  },
  {
    name: "an interpreter of its own to run what it wrote",
    verdict: "accepted",
    programs: {
      c: c(
        '  if (getenv("AGAIN")) { no("fork", fork()); puts("contained"); exit(0); }\n  int from = open("/proc/self/exe", O_RDONLY), to = open("copy", O_CREAT | O_WRONLY, 0755);\n  char b[4096];\n  for (ssize_t n; (n = read(from, b, sizeof b)) > 0;) write(to, b, n);\n  close(to);\n  char *argv[] = {"copy", NULL}, *env[] = {"AGAIN=1", NULL};\n  execve("./copy", argv, env);',
      ),
    },
  },
  {
    name: "a debugger, a profiler and native code in the engine",
    verdict: "accepted",
    flags: ["socket"],
    programs: {
      javascript: javascript(
        'try { require("inspector").open(0); } catch {}\nno("a native module", () => process.dlopen({ exports: {} }, "/usr/lib/x86_64-linux-gnu/libc.so.6"));\nno("report", () => { process.report.directory = "/program"; if (!process.report.writeReport("x").includes("EROFS") && fs.existsSync("/program/x")) return; throw 0; });',
      ),
    },
  },
];
