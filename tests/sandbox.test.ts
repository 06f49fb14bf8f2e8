/** The sandbox below the judge: what it contains, what it cleans up, and what its own failures are. */
import { availableParallelism } from "node:os";
import { Effect, Fiber, ManagedRuntime } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { Judge, type Task } from "../src/judge.ts";
import { defaultLimits } from "../src/limits.ts";
import { childrenWith, descendantsWith, until } from "./processes.ts";

const runtime = ManagedRuntime.make(Judge.layer({ workers: 1 }));
afterAll(() => runtime.dispose());

const task = (language: string, fields: Partial<Task> = {}): Task => ({
  language,
  entry: "stdin",
  harness: "",
  fixed: undefined,
  tests: [{ input: "", expected: "" }],
  publicCount: 1,
  limits: { ...defaultLimits, cpuMs: 1000 },
  checker: "lines",
  tol: undefined,
  ...fields,
});

/** What a program prints and how it ends, run once on an input. */
const run = async (language: string, program: string, input = "") => {
  const { run } = await runtime.runPromise(Judge.use((judge) => judge.run(task(language), program, input)));
  return { verdict: run.verdict, reason: run.reason, stdout: run.output.text, stderr: run.stderr.text };
};

describe("a program in the sandbox", () => {
  it("reads its input and nothing of the host's files", async () => {
    const program = [
      "import os",
      "print(input())",
      "for path in ['/etc/passwd', '/etc/shadow', '/root', '/home', '/var', '/sys', '/proc/1/environ', '/srv']:",
      "    try:",
      "        print(path, os.listdir(path) if os.path.isdir(path) else open(path).read(1))",
      "    except OSError as e:",
      "        pass",
    ].join("\n");
    expect(await run("python", program, "hello\n")).toMatchObject({ verdict: "accepted", stdout: "hello\n" });
  });

  it("sees only itself among processes", async () => {
    const { stdout } = await run(
      "python",
      "import os\nprint(os.getpid(), sorted(p for p in os.listdir('/proc') if p.isdigit()))\n",
    );
    expect(stdout).toBe("2 ['1', '2']\n");
  });

  it("may run on every processor, though what starts it keeps to one", async () => {
    const programs = {
      python: "import os\nprint(len(os.sched_getaffinity(0)))\n",
      c: '#define _GNU_SOURCE\n#include <sched.h>\n#include <stdio.h>\nint main(void) {\n  cpu_set_t set;\n  sched_getaffinity(0, sizeof set, &set);\n  printf("%d\\n", CPU_COUNT(&set));\n}\n',
    };
    for (const [language, program] of Object.entries(programs)) {
      for (let turn = 0; turn < 2; turn++) {
        expect(await run(language, program)).toMatchObject({ stdout: `${availableParallelism()}\n` });
      }
    }
  });

  it("is told no name of a control group, which is another for every server", async () => {
    const programs = {
      python: "print(open('/proc/self/cgroup').read(), open('/proc/1/cgroup').read())\n",
      c: '#include <stdio.h>\nint main(void) {\n  FILE *f = fopen("/proc/self/cgroup", "r");\n  for (int c; (c = getc(f)) != EOF;) putchar(c);\n}\n',
    };
    for (const [language, program] of Object.entries(programs)) {
      const { stdout } = await run(language, program);
      expect(stdout).toMatch(/^\d+:.*:\/$/m);
      expect(stdout).not.toMatch(/redgreen/);
    }
  });

  it("has no network, no other programs to start, and no way to make either", async () => {
    const program = [
      "import os, socket, ctypes",
      "libc = ctypes.CDLL(None, use_errno=True)",
      "def refused(f):",
      "    try:",
      "        return f() == -1",
      "    except OSError:",
      "        return True",
      "print([refused(f) for f in [os.fork, lambda: socket.socket(), lambda: libc.unshare(0x10000000), lambda: libc.mount(b'x', b'/tmp', b'tmpfs', 0, 0), lambda: libc.ptrace(0, 0, 0, 0)]])",
    ].join("\n");
    expect(await run("python", program)).toMatchObject({
      verdict: "accepted",
      stdout: "[True, True, True, True, True]\n",
    });
  });

  it("leaves no file for the next one", async () => {
    expect(
      await run("python", "open('/tmp/note', 'w').write('x')\nopen('note', 'w').write('x')\nprint('written')\n"),
    ).toMatchObject({ stdout: "written\n" });
    expect(await run("python", "import os\nprint(os.listdir('/tmp'), os.listdir('.'))\n")).toMatchObject({
      stdout: "[] []\n",
    });
  });

  it("cannot change itself or its input for the next test case", async () => {
    const program = [
      "import os",
      "for path in ['/program/main.py', '/proc/self/fd/0', '/dev/shm/x', '/usr/x']:",
      "    try:",
      "        print('wrote', path, os.write(os.open(path, os.O_RDWR | os.O_CREAT), b'changed'))",
      "    except OSError:",
      "        pass",
      "print(input())",
    ].join("\n");
    const tests = [1, 2, 3].map(() => ({ input: "same\n", expected: "same\n" }));
    const { judgement } = await runtime.runPromise(
      Judge.use((judge) => judge.judge(task("python", { tests, publicCount: 3 }), program)),
    );
    expect(judgement.verdict).toBe("accepted");
  });

  it("is killed with everything it started, compilers included", async () => {
    const bomb = `#include <stdio.h>\n${"#define A0 x x x x x x x x\n"}${Array.from({ length: 12 }, (_, i) => `#define A${i + 1} A${i} A${i} A${i} A${i} A${i} A${i} A${i} A${i}\n`).join("")}int main(void) { A12; }\n`;
    const fiber = runtime.runFork(Judge.use((judge) => judge.judge(task("c"), bomb)));
    await until(() => descendantsWith("cc1").length > 0);
    await runtime.runPromise(Fiber.interrupt(fiber));
    expect(descendantsWith("cc1")).toEqual([]);
    expect(await run("python", "print(1)\n")).toMatchObject({ stdout: "1\n" });
  });
});

describe("a program that was compiled before", () => {
  it("is not compiled again in the same box, and runs as it did", async () => {
    const program = '#include <stdio.h>\nint main(void) { printf("%d\\n", getchar()); }\n';
    const once = (input: string) => runtime.runPromise(Judge.use((judge) => judge.run(task("c"), program, input)));
    const [first, second] = [await once("a"), await once("b")];
    expect([first.run.output.text, second.run.output.text]).toEqual(["97\n", "98\n"]);
    expect(first.timing.compile).not.toHaveProperty("cached");
    expect(second.timing.compile).toEqual({ ...first.timing.compile, cached: true });
    for (let i = 0; i < 12; i++) await run("c", `int main(void) { return ${i}; }\n`); // pushes it out
    expect((await once("a")).timing.compile).not.toHaveProperty("cached");
  });
});

describe("a box that breaks", () => {
  const sleeper = '#include <stdio.h>\n#include <unistd.h>\nint main(void) { usleep(600000); puts("done"); }\n';
  const running = () => descendantsWith("/program/main").length > 0;
  const killBoxes = () => {
    for (const pid of childrenWith("bwrap")) process.kill(pid, "SIGKILL");
  };

  it("costs nothing but time: the turn is tried again in another one", async () => {
    const judging = run("c", sleeper);
    await until(running);
    killBoxes();
    expect(await judging).toMatchObject({ verdict: "accepted", stdout: "done\n" });
  });

  it("that breaks again is a judge error, never a verdict", async () => {
    const judging = runtime.runPromise(Effect.result(Judge.use((judge) => judge.run(task("c"), sleeper, ""))));
    for (let round = 0; round < 2; round++) {
      await until(running);
      killBoxes();
      await until(() => !running());
    }
    const failure = { _tag: "JudgeError", permanent: false, why: expect.stringMatching(/the box ended/) };
    expect(await judging).toMatchObject({ _tag: "Failure", failure });
    expect(await run("python", "print(1)\n")).toMatchObject({ stdout: "1\n" });
  });
});
