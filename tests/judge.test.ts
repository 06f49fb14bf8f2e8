/** One tiny program for every verdict in every language, judged by real compilers in the real sandbox. */
import { describe, layer } from "@effect/vitest";
import { Effect } from "effect";
import { expect } from "vitest";
import { Judge, type Task } from "../src/judge.ts";
import { defaultLimits } from "../src/limits.ts";
import type { Verdict } from "../src/verdict.ts";

const stdin: Omit<Task, "language"> = {
  entry: "stdin",
  harness: "",
  fixed: undefined,
  tests: [
    { input: "3 4\n", expected: "7\n" },
    { input: "10 -2\n", expected: "8\n" },
  ],
  publicCount: 2,
  limits: { ...defaultLimits, cpuMs: 1000, memoryMb: 128, outputBytes: 100_000 },
  checker: "lines",
  tol: undefined,
};

/** What a page of memory costs differs from machine to machine by a factor of ten. */
const withTimeToFillMemory = { ...stdin.limits, cpuMs: 10_000 };

interface Program {
  readonly verdict: Verdict;
  readonly text: string;
  /** The line that a diagnostic must name. */
  readonly line?: number;
  readonly reason?: RegExp;
  readonly checker?: Task["checker"];
}

const programs: Readonly<Record<string, ReadonlyArray<Program>>> = {
  python: [
    { verdict: "accepted", text: "a, b = map(int, input().split())\nprint(a + b)\n" },
    { verdict: "wrong-answer", text: "a, b = map(int, input().split())\nprint(a - b)\n" },
    {
      verdict: "presentation-error",
      checker: "exact",
      text: "a, b = map(int, input().split())\nprint(a + b, end='')\n",
    },
    { verdict: "compile-error", line: 2, text: "a, b = map(int, input().split())\nprint(a + b\n" },
    {
      verdict: "runtime-error",
      line: 3,
      text: "a, b = map(int, input().split())\ndef f(x):\n    return x[5]\nprint(f([a, b]))\n",
    },
    {
      verdict: "time-limit",
      line: 3,
      reason: /1000 ms of CPU/,
      text: "def main():\n    while True:\n        x = 1\nmain()\n",
    },
    { verdict: "memory-limit", reason: /128 MiB/, text: "x = []\nwhile True:\n    x.append('x' * 1000000)\n" },
    {
      verdict: "output-limit",
      reason: /100000 bytes to standard output/,
      text: "while True:\n    print('x' * 1000)\n",
    },
  ],
  c: [
    {
      verdict: "accepted",
      text: '#include <stdio.h>\nint main(void) {\n  int a, b;\n  scanf("%d %d", &a, &b);\n  printf("%d\\n", a + b);\n}\n',
    },
    {
      verdict: "wrong-answer",
      text: '#include <stdio.h>\nint main(void) {\n  int a, b;\n  scanf("%d %d", &a, &b);\n  printf("%d\\n", a * b);\n}\n',
    },
    {
      verdict: "presentation-error",
      checker: "exact",
      text: '#include <stdio.h>\nint main(void) {\n  int a, b;\n  scanf("%d %d", &a, &b);\n  printf("%d", a + b);\n}\n',
    },
    {
      verdict: "compile-error",
      line: 4,
      text: '#include <stdio.h>\nint main(void) {\n  int a = 1;\n  printf("%d\\n", a + b);\n}\n',
    },
    {
      verdict: "runtime-error",
      line: 3,
      reason: /SIGSEGV/,
      text: '#include <stdio.h>\nint f(int *p) {\n  return *p;\n}\nint main(void) {\n  int *p = NULL;\n  printf("%d\\n", f(p));\n}\n',
    },
    {
      verdict: "time-limit",
      line: 2,
      reason: /1000 ms of CPU/,
      text: "int main(void) {\n  for (volatile int i = 0;; i++) {}\n}\n",
    },
    {
      verdict: "memory-limit",
      reason: /128 MiB/,
      text: "#include <stdlib.h>\n#include <string.h>\nint main(void) {\n  for (;;) memset(malloc(1 << 20), 1, 1 << 20);\n}\n",
    },
    {
      verdict: "output-limit",
      text: '#include <stdio.h>\nint main(void) {\n  for (;;) puts("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");\n}\n',
    },
    {
      verdict: "security-violation",
      text: "#include <unistd.h>\n#include <sys/syscall.h>\nint main(void) {\n  syscall(0x40000000 | SYS_getpid);\n}\n",
    },
  ],
  cpp: [
    {
      verdict: "accepted",
      text: "#include <iostream>\nint main() {\n  int a, b;\n  std::cin >> a >> b;\n  std::cout << a + b << '\\n';\n}\n",
    },
    {
      verdict: "wrong-answer",
      text: "#include <iostream>\nint main() {\n  int a, b;\n  std::cin >> a >> b;\n  std::cout << a << '\\n';\n}\n",
    },
    {
      verdict: "presentation-error",
      checker: "exact",
      text: "#include <iostream>\nint main() {\n  int a, b;\n  std::cin >> a >> b;\n  std::cout << a + b;\n}\n",
    },
    {
      verdict: "compile-error",
      line: 4,
      text: "#include <vector>\nint main() {\n  std::vector<int> v;\n  v.push_bakc(1);\n}\n",
    },
    {
      verdict: "runtime-error",
      line: 4,
      reason: /SIGABRT/,
      text: "#include <vector>\nint main() {\n  std::vector<int> v(3);\n  return v.at(7);\n}\n",
    },
    { verdict: "time-limit", line: 2, text: "int main() {\n  for (volatile int i = 0;; i++) {}\n}\n" },
    {
      verdict: "memory-limit",
      text: "#include <string>\n#include <vector>\nint main() {\n  std::vector<std::string> v;\n  for (;;) v.emplace_back(1 << 20, 'x');\n}\n",
    },
    {
      verdict: "output-limit",
      text: '#include <cstdio>\nint main() {\n  for (;;) std::puts("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");\n}\n',
    },
  ],
  javascript: [
    {
      verdict: "accepted",
      text: 'const [a, b] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);\nconsole.log(a + b);\n',
    },
    {
      verdict: "wrong-answer",
      text: 'const [a, b] = require("fs").readFileSync(0, "utf8").split(" ");\nconsole.log(a + b);\n',
    },
    {
      verdict: "presentation-error",
      checker: "exact",
      text: 'const [a, b] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);\nprocess.stdout.write(`${a + b}`);\n',
    },
    { verdict: "compile-error", line: 2, text: "const a = 1;\nconst b = (a + 1;\nconsole.log(b);\n" },
    { verdict: "runtime-error", line: 2, text: "function f(x) {\n  return x.y.z;\n}\nconsole.log(f({}));\n" },
    { verdict: "time-limit", line: 2, text: "function main() {\n  for (;;) {}\n}\nmain();\n" },
    { verdict: "memory-limit", text: "const all = [];\nfor (;;) all.push(new Array(100000).fill(1.5));\n" },
    { verdict: "output-limit", text: 'const fs = require("fs");\nfor (;;) fs.writeSync(1, "x".repeat(1000));\n' },
  ],
  typescript: [
    {
      verdict: "accepted",
      text: 'import { readFileSync } from "node:fs";\ntype Pair = [number, number];\nconst [a, b] = readFileSync(0, "utf8").split(" ").map(Number) as Pair;\nconsole.log(a + b);\n',
    },
    {
      verdict: "wrong-answer",
      text: 'const [a, b]: string[] = require("fs").readFileSync(0, "utf8").split(" ");\nconsole.log(a! + b!);\n',
    },
    { verdict: "compile-error", line: 2, text: "const a: number = 1;\nconst b = (a as number;\nconsole.log(b);\n" },
    { verdict: "compile-error", line: 2, text: "type T = 1;\nenum Colour { Red }\n" },
    { verdict: "compile-error", line: 2, text: "type T = 1;\nconst a: T = 1, a = 2;\n" },
    {
      verdict: "runtime-error",
      line: 4,
      text: "interface Deep {\n  y?: { z: number };\n}\nconst f = (x: Deep): number => x.y!.z;\nconsole.log(f({}));\n",
    },
    { verdict: "time-limit", line: 2, text: "function main(): never {\n  for (;;) {}\n}\nmain();\n" },
  ],
};

describe("the judge", () => {
  layer(Judge.layer({ workers: 2 }), { excludeTestServices: true })((it) => {
    for (const [language, list] of Object.entries(programs)) {
      for (const program of list) {
        it.effect(`says ${program.verdict} of a ${language} program that earns it`, () =>
          Effect.gen(function* () {
            const judge = yield* Judge;
            const limits = program.verdict === "memory-limit" ? { limits: withTimeToFillMemory } : {};
            const checker = program.checker === undefined ? {} : { checker: program.checker };
            const task = { ...stdin, language, ...checker, ...limits };
            const { judgement, timing } = yield* judge.judge(task, program.text);
            expect(judgement.verdict).toBe(program.verdict);
            const failing = judgement.cases.find((c) => c.verdict === program.verdict);
            const diagnostics =
              program.verdict === "compile-error" ? judgement.diagnostics : (failing?.diagnostics ?? []);
            if (program.line !== undefined && program.verdict === "time-limit") {
              const [innermost] = timing.cases?.[0]?.stoppedAt ?? [];
              expect(innermost?.function).toBe("main");
              expect(Math.abs((innermost?.line ?? 0) - program.line)).toBeLessThanOrEqual(1);
            } else if (program.line !== undefined) {
              expect(diagnostics[0]).toMatchObject({ line: program.line, file: expect.stringMatching(/^main\./) });
            }
            if (program.reason !== undefined) expect(failing?.reason).toMatch(program.reason);
          }),
        );
      }
    }

    it.effect("calls a TypeScript function as it calls a JavaScript one", () =>
      Effect.gen(function* () {
        const judge = yield* Judge;
        const task = {
          ...stdin,
          entry: "twice",
          checker: "json" as const,
          tests: [{ input: "[[1, 2]]", expected: "[2, 4]" }],
        };
        const program =
          "export function twice(list: ReadonlyArray<number>): number[] {\n  return list.map((n: number) => 2 * n);\n}\n";
        for (const text of [program, program.replace("export ", "")]) {
          const { judgement } = yield* judge.judge({ ...task, publicCount: 1, language: "typescript" }, text);
          expect(judgement).toMatchObject({ verdict: "accepted", diagnostics: [] });
        }
      }),
    );

    it.effect("counts the cases that pass and lets the first failing one decide", () =>
      Effect.gen(function* () {
        const judge = yield* Judge;
        const program = "a, b = map(int, input().split())\nif a == 3:\n    print(7)\nelse:\n    raise ValueError(a)\n";
        const { judgement } = yield* judge.judge({ ...stdin, language: "python" }, program);
        expect(judgement).toMatchObject({ verdict: "runtime-error", passed: 1 });
        expect(judgement.cases.map((c) => c.verdict)).toEqual(["accepted", "runtime-error"]);
      }),
    );

    it.effect("leaves the rest unrun after two limits, and after one failure if told to", () =>
      Effect.gen(function* () {
        const judge = yield* Judge;
        const task = { ...stdin, language: "c", tests: Array.from({ length: 5 }, () => stdin.tests[0]!) };
        const slow = yield* judge.judge(
          { ...task, limits: { ...task.limits, cpuMs: 100 } },
          "int main(void) { for (;;) {} }\n",
        );
        expect(slow.judgement.cases.map((c) => c.verdict)).toEqual([
          "time-limit",
          "time-limit",
          "not-run",
          "not-run",
          "not-run",
        ]);
        const wrong = yield* judge.judge(task, "int main(void) {}\n", { stopAtFirstFailure: true });
        expect(wrong.judgement.cases.map((c) => c.verdict)).toEqual(["wrong-answer", ...Array(4).fill("not-run")]);
      }),
    );

    it.effect("calls a program that waits for nothing idle", () =>
      Effect.gen(function* () {
        const judge = yield* Judge;
        const task = {
          ...stdin,
          language: "python",
          tests: stdin.tests.slice(0, 1),
          limits: { ...stdin.limits, cpuMs: 100 },
        };
        const { judgement } = yield* judge.judge(task, "import time\ntime.sleep(60)\n");
        expect(judgement.verdict).toBe("time-limit");
        expect(judgement.cases[0]?.reason).toMatch(/waited for more than 1300 ms/);
      }),
    );

    it.effect("gives the same judgement twice, uninitialised memory or not", () =>
      Effect.gen(function* () {
        const judge = yield* Judge;
        const program =
          '#include <stdio.h>\n#include <stdlib.h>\nint main(void) { volatile int a[9]; printf("%d %p %p\\n", a[3], (void *)a, malloc(9)); }\n';
        const [a, b] = yield* Effect.forEach([1, 2], () => judge.judge({ ...stdin, language: "c" }, program));
        expect(a?.judgement).toEqual(b?.judgement);
        expect(a?.judgement.cases[0]?.actual?.text).not.toMatch(/^0 /);
      }),
    );

    it.effect("says where in the harness a fault lies without counting its lines as the program's", () =>
      Effect.gen(function* () {
        const judge = yield* Judge;
        const task = { ...stdin, language: "python", harness: "x = 1\nprint(f(x))\n" };
        const { judgement } = yield* judge.judge(task, "def f(x):\n    return g(x)\n");
        expect(judgement.cases[0]?.diagnostics?.[0]).toMatchObject({ file: "main.py", line: 2 });
        const missing = yield* judge.judge(task, "def h(x):\n    return x\n");
        expect(missing.judgement.cases[0]?.diagnostics?.[0]).toMatchObject({ file: "harness", line: 2 });
      }),
    );

    it.effect("answers inputs of ours with whole outputs, and says why not", () =>
      Effect.gen(function* () {
        const judge = yield* Judge;
        const task = { ...stdin, language: "python" };
        const program = "n = int(input())\nprint('x' * n if n else 1 // n)\n";
        const answers = yield* judge.answers(task, program, ["40000", "0", "3"]);
        expect(answers.map((a) => [a.verdict, a.answer?.length, a.reason])).toEqual([
          ["accepted", 40_001, undefined],
          ["runtime-error", undefined, "exit status 1"],
          ["accepted", 4, undefined],
        ]);
        const call = yield* judge.answers({ ...task, entry: "f" }, "def f(a):\n    return a, 1.0\n", ["[2]"]);
        expect(call[0]).toMatchObject({ verdict: "accepted", answer: "[2, 1.0]" });
        const first = yield* judge.answers(task, program, ["0", "1"], (a) => a.verdict !== "accepted");
        expect(first.map((a) => a.verdict)).toEqual(["runtime-error", "not-run"]);
        const broken = yield* judge.answers(task, "print(", ["0"]);
        expect(broken[0]).toMatchObject({ verdict: "compile-error", reason: "the program does not compile" });
      }),
    );

    it.effect("refuses a language it does not have, as a fault of ours and not of the program", () =>
      Effect.gen(function* () {
        const judge = yield* Judge;
        const error = yield* Effect.flip(judge.judge({ ...stdin, language: "cobol" }, ""));
        expect(error).toMatchObject({ _tag: "JudgeError", permanent: true });
        expect(error.message).toMatch(/cobol.*Known languages: python, c, cpp, javascript, typescript/);
      }),
    );
  });
});
