/** How problems are proven: a small library that is sound, and what is found when something in it is not. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Effect, ManagedRuntime } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { answerAll } from "../envs/checking/batch.ts";
import { checkProblem, makeGenerated, type Plan, type Progress, type Report } from "../envs/checking/check.ts";
import { grammarEdits } from "../envs/checking/edits.ts";
import { recorded, reportKey } from "../envs/checking/kept.ts";
import { missingTests } from "../envs/checking/strength.ts";
import { type LibraryProblem, readLibraryProblem, soundProblem } from "../envs/library.ts";
import { type Answer, Judge } from "../src/judge.ts";
import { redgreen } from "./command.ts";
import { increment } from "./problems.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-checking-"));
afterAll(() => rmSync(folder, { recursive: true }));
const runtime = ManagedRuntime.make(Judge.layer({ workers: 2, cache: false }));
afterAll(() => runtime.dispose());

const tests = [
  [5, [3, 9, 5, 1]],
  [1, [1]],
  [2, [1]],
  [0, [0, -1, 1]],
  [4, [4, 4, 4]],
  [-3, [-4, -3, -2]],
  [10, [9, 10, 11, 12]],
  [7, [8, 9]],
  [7, []],
  [100, [99, 101, 100]],
  [3, [3, 2, 3, 2]],
  [-5, [5, -5, -6, 0]],
].map(([limit, list]) => [limit as number, list as Array<number>] as const);
const reference = (limit: number, list: ReadonlyArray<number>) => list.filter((x) => x >= limit).length;

/** Far from what the programs here take, also where they share the processors with everything else. */
const cpuMs = 400;

const files: Readonly<Record<string, string>> = {
  "problem.json": JSON.stringify({
    title: "Tall Plants",
    area: "arrays",
    entry: "tall",
    sizes: [3, 6, 40],
    limits: { cpuMs },
  }),
  "statement.md": "# Tall Plants\n\ntall(limit, plants) is how many plants are at least that tall.\n",
  "tests.jsonl": tests
    .map(([limit, list]) => `${JSON.stringify({ args: [limit, list], expected: reference(limit, list) })}\n`)
    .join(""),
  "fixed.py":
    "def tall(limit, plants):\n    count = 0\n    for plant in plants:\n        if plant >= limit:\n            count += 1\n    return count\n",
  "fixed.c":
    "int tall(int limit, const int *plants, int n) {\n  int count = 0;\n  for (int i = 0; i < n; i++) count += plants[i] >= limit;\n  return count;\n}\n",
  "bug-wrong-answer.c":
    "int tall(int limit, const int *plants, int n) {\n  int count = 1;\n  for (int i = 0; i < n; i++) count += plants[i] >= limit;\n  return count;\n}\n",
  "generate.py":
    "import json, random, sys\nrandom.seed(int(sys.argv[1]))\nsize = int(sys.argv[2])\nprint(json.dumps([random.randint(-size, size), [random.randint(-size, size) for _ in range(random.randint(0, size))]]))\n",
  "slow.py": "def tall(limit, plants):\n    return len(plants) - sum(plant < limit for plant in plants)\n",
};

/** A library of one problem, with some files changed, or taken away where they are undefined. */
const library = (name: string, changes: Readonly<Record<string, string | undefined>> = {}): string => {
  const root = join(folder, name);
  mkdirSync(join(root, "tall-plants"), { recursive: true });
  for (const [file, text] of Object.entries({ ...files, ...changes }))
    if (text !== undefined) writeFileSync(join(root, "tall-plants", file), text);
  return root;
};

const plan: Plan = { seeds: 6, edits: 30, seed: 1 };
const check = (name: string, changes: Readonly<Record<string, string | undefined>> = {}, edits = 1): Promise<Report> =>
  runtime.runPromise(
    Effect.gen(function* () {
      const problem = readLibraryProblem("tall-plants", library(name, changes));
      return yield* checkProblem(yield* Judge, problem, { edits: yield* grammarEdits, plan: { ...plan, edits } });
    }),
  );

describe("a problem's proof", () => {
  it("of one that is sound says what was compared and measured", async () => {
    const endless = "def tall(limit, plants):\n    while plants:\n        limit += 0\n    return 0\n";
    const report = await check("sound", { "bug-time-limit.py": endless }, plan.edits);
    expect(report.faults).toEqual([]);
    expect(report.compared.map((c) => c.size)).toEqual([3, 6, 40]);
    for (const { inputs, agreed } of report.compared) expect(agreed).toEqual({ "fixed.c": inputs, "slow.py": inputs });
    expect(Object.keys(report.timings).sort()).toEqual(["c", "python"]);
    for (const { slowestMs, margin } of Object.values(report.timings)) expect(slowestMs * margin).toBeGreaterThan(0);
    expect(report.strength).toMatchObject({ tried: plan.edits, survivors: [] });
    expect(report.wrong).toEqual(["bug-time-limit.py", "bug-wrong-answer.c"]);
  });

  it("names what is missing in its folder, and runs nothing then", async () => {
    const weak = files["tests.jsonl"]!.split("\n").slice(0, 4).join("\n");
    const report = await check("bare", { "slow.py": undefined, "tests.jsonl": weak, "statement.md": "Plants\n" });
    expect(report.faults.map((f) => f.text)).toEqual([
      'statement.md: its first line must be "# Tall Plants"',
      "there is no slow.py",
      "1 hidden tests; at least 9 are needed",
    ]);
    expect(report.timings).toEqual({});
  });

  it("fails where a reference disagrees with the slow solution, with the input that shows it", async () => {
    const slow = "def tall(limit, plants):\n    return len(plants) - sum(plant < limit for plant in plants[:20])\n";
    const { faults, compared } = await check("slow", { "slow.py": slow });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.text).toMatch(/^slow\.py: generate\.py \d 40: expected \d+, got \d+$/);
    expect(compared[1]?.agreed["slow.py"]).toBe(compared[1]?.inputs);
  });

  it("fails where a wrong program is right, or wrong in another way than its name says", async () => {
    const { faults } = await check("wrong", {
      "bug-wrong-answer.c": files["fixed.c"]!,
      "bug-time-limit.py":
        "def tall(limit, plants):\n    s = sum(range(2 * 10 ** 6))\n    return sum(p >= limit for p in plants)\n",
      "bug-runtime-error.py": "def tall(limit, plants):\n    return plants[-1]\n",
    });
    expect(faults.map((f) => f.text)).toEqual([
      "bug-runtime-error.py: earns wrong-answer",
      "bug-time-limit.py: earns accepted when it has 5 times the time",
      "bug-wrong-answer.c: earns accepted",
    ]);
  });

  it("fails where the limit leaves a reference less than five times its time", async () => {
    const slow = "def tall(limit, plants):\n    s = sum(range(10 ** 6))\n    return sum(p >= limit for p in plants)\n";
    const tight = files["problem.json"]!.replace(`${cpuMs}`, "70");
    const { faults, timings } = await check("tight", { "fixed.py": slow, "problem.json": tight });
    const { startMs, slowestMs, margin } = timings.python!;
    expect(slowestMs).toBeGreaterThan(startMs);
    expect(Math.abs((slowestMs - startMs) * margin - (70 - startMs))).toBeLessThan(5);
    const first = faults.find((f) => /fixed\.py|in python/.test(f.text));
    expect(first?.part).toBe(margin < 1 ? "references" : margin < 5 ? "timings" : undefined);
  });

  it("fails where tests are weak, and tests that were added mend it", async () => {
    const weak = Array.from({ length: 12 }, (_, i) =>
      i === 0 ? { args: [0, []], expected: 0 } : { args: [i, [i + 1, i - 1]], expected: 1 },
    )
      .map((test) => `${JSON.stringify(test)}\n`)
      .join("");
    const { faults, strength } = await check("weak", { "tests.jsonl": weak }, plan.edits);
    expect(faults.map((f) => f.part)).toEqual(["strength"]);
    for (const { edit, given } of strength!.survivors) {
      expect(edit).toMatch(/^@\d+\n[-+]/);
      expect(given).toMatch(/^generate\.py \d \d+$/);
    }
    const added = await runtime.runPromise(
      Effect.gen(function* () {
        const judge = yield* Judge;
        const problem = readLibraryProblem("tall-plants", join(folder, "weak"));
        const python = problem.references.find((r) => r.language === "python")!;
        const { generated } = yield* makeGenerated(judge, problem, plan);
        const mutants = (yield* grammarEdits).sample(python.text, 100, 7);
        return yield* missingTests(judge, soundProblem(problem, python), mutants, generated);
      }),
    );
    const more = added.map((g) => `{"args": ${g.input}, "expected": ${g.expected}}\n`).join("");
    expect((await check("mended", { "tests.jsonl": weak + more }, plan.edits)).faults).toEqual([]);
  });
});

describe("a machine that is disturbed", () => {
  const late = { verdict: "time-limit", reason: "the machine stood still", cpuMs: 1000 } as const;

  /** A judge to whom every program seems too slow the first few times that it is run on something. */
  const disturbed = (judge: Judge["Service"], times: number): Judge["Service"] => {
    const seen = new Map<string, number>();
    const isLate = (...run: ReadonlyArray<unknown>): boolean => {
      const key = JSON.stringify(run);
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return before < times;
    };
    return {
      ...judge,
      judge: (task, program, options) =>
        Effect.map(judge.judge(task, program, options), ({ judgement, timing }) => {
          const { verdict, reason } = late;
          const cases = judgement.cases.map((c, i) => (i === 2 ? { verdict, reason } : c));
          return isLate(program, task.limits)
            ? { judgement: { ...judgement, verdict, cases }, timing }
            : { judgement, timing };
        }),
      answers: Effect.fnUntraced(function* (task, program, inputs, enough = () => false) {
        if (!isLate(program, task.limits, inputs[0])) return yield* judge.answers(task, program, inputs, enough);
        const rest = inputs.slice(1);
        if (enough(late, 0)) return [late, ...rest.map((): Answer => ({ verdict: "not-run", cpuMs: 0 }))];
        return [late, ...(yield* judge.answers(task, program, rest, (answer, i) => enough(answer, i + 1)))];
      }),
    };
  };

  const checkWith = (times: number, from?: Progress, kept: Array<Progress> = []) =>
    runtime.runPromise(
      Effect.gen(function* () {
        const problem = readLibraryProblem("tall-plants", library("disturbed"));
        const judge = disturbed(yield* Judge, times);
        const options = { edits: yield* grammarEdits, plan: { ...plan, edits: 1 }, from };
        return yield* checkProblem(judge, problem, { ...options, onProgress: (progress) => kept.push(progress) });
      }),
    );

  it("does not make a sound problem faulty by standing still for a moment", async () => {
    expect((await checkWith(2)).faults).toEqual([]);
  });

  it("is found at fault where it never recovers, and what was at fault is looked at anew the next time", async () => {
    const kept: Array<Progress> = [];
    const { faults } = await checkWith(1000, undefined, kept);
    expect(faults.map((f) => f.text)).toEqual([
      "fixed.c: test 3: time-limit: the machine stood still",
      "fixed.py: test 3: time-limit: the machine stood still",
      "bug-wrong-answer.c: earns time-limit",
    ]);
    expect((await checkWith(0, kept.at(-1))).faults).toEqual([]);
  });
});

describe("a check that is kept", () => {
  it("is of the files as they were read, whatever the folder holds by then", () => {
    const root = library("read");
    const key = (problem: LibraryProblem) => reportKey(problem, [], "1", plan);
    const read = readLibraryProblem("tall-plants", root);
    const before = key(read);
    writeFileSync(join(root, "tall-plants", "statement.md"), "# Tall Plants\n\nMended.\n");
    expect(key(read)).toBe(before);
    expect(key(readLibraryProblem("tall-plants", root))).not.toBe(before);
  });
});

describe("answers in batches", () => {
  const programs = {
    python:
      "import sys\nseen = []\nn = int(input())\nseen.append(n)\nif n == 3:\n    sys.exit(3)\nif n == 4:\n    1 / 0\nwhile n == 5:\n    pass\nprint(n, len(seen), sys.stdin.read())\n",
    javascript:
      'const [first, ...rest] = require("node:fs").readFileSync(0, "utf8").split("\\n");\nconst n = Number(first);\nif (n === 3) process.exit(3);\nif (n === 4) null.x;\nwhile (n === 5);\nif (n === 6) setTimeout(() => console.log("late"), 1);\nelse console.log(n, rest);\n',
  };
  for (const [language, program] of Object.entries(programs)) {
    it(`are those that each input has by itself, in ${language}`, async () => {
      const task = { ...increment, language, entry: "stdin", limits: { ...increment.limits, cpuMs: 300 } } as const;
      const inputs = ["1\n", "2\nmore\n", "3\n", "4\n", "5\n", "6\nx", "7\n"];
      await runtime.runPromise(
        Effect.gen(function* () {
          const judge = yield* Judge;
          const apart = yield* judge.answers({ ...task, checker: "lines" }, program, inputs);
          const questions = inputs.map((input, i) => ({ input, expects: (a: string) => a === apart[i]!.answer }));
          const together = yield* answerAll(judge, { ...task, checker: "lines" }, program, questions);
          const facts = (list: typeof apart) => list.map(({ cpuMs: _, ...rest }) => rest);
          expect(facts(together)).toEqual(facts(apart));
          const some = yield* answerAll(judge, task, program, questions, (a) => a.verdict !== "accepted");
          expect(some.map((a) => a.verdict).slice(2)).toEqual(["runtime-error", ...Array(4).fill("not-run")]);
        }),
      );
    });
  }
});

describe("redgreen problems", () => {
  const problems = (...args: ReadonlyArray<string>) =>
    redgreen(["problems", ...args], { env: { REDGREEN_CACHE: join(folder, "cache") } });

  it("checks, remembers by content, and exits with 1 where a problem is not proven", async () => {
    const root = library("command");
    const args = ["check", "--library", root, "--seeds", "2", "--edits", "5", "--workers", "1", "--json"];
    const first = await problems(...args);
    expect(first.code).toBe(0);
    const [report] = JSON.parse(first.stdout);
    expect(report).toMatchObject({ slug: "tall-plants", faults: [], tests: 12 });
    expect(JSON.parse((await problems(...args)).stdout)).toEqual([report]);

    /* Recorded, it is known without a cache, for as long as the files are the same. */
    expect((await problems(...args, "--record")).code).toBe(0);
    const proof = join(root, "tall-plants", "proof.json");
    const elsewhere = await redgreen(["problems", ...args], { env: { REDGREEN_CACHE: join(folder, "empty") } });
    expect(JSON.parse(elsewhere.stdout)).toEqual([report]);
    expect(elsewhere.stderr).toMatch(/1 of 1 by the record/);
    const text = readFileSync(proof, "utf8");
    writeFileSync(proof, text.replace(/"key": "./, '"key": "x'));
    expect(recorded(readLibraryProblem("tall-plants", root), JSON.parse(text).key)).toBeUndefined();

    const changed = join(root, "tall-plants", "bug-wrong-answer.c");
    writeFileSync(changed, files["fixed.c"]!);
    cpSync(join(root, "tall-plants"), join(root, "other-plants"), { recursive: true });
    writeFileSync(join(root, "other-plants", "problem.json"), "{}");
    const second = await problems(...args);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/tall-plants: wrong: bug-wrong-answer\.c: earns accepted/);
    expect(second.stderr).toMatch(/other-plants: .*problem\.json.*title/s);
    expect(second.stderr.trim().split("\n").at(-1)).toBe(
      "redgreen: 2 of 2 problems are not proven; docs/problems.md has the rules",
    );

    const unknown = await problems("check", "no-such-plants", "--library", root);
    expect(unknown).toMatchObject({ code: 2, stdout: "" });
    expect(unknown.stderr).toMatch(/there is no problem "no-such-plants"/);
  });
});
