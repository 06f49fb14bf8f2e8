/** Programs that nobody wrote: what they mean, and that three languages and their tests agree on it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Effect, ManagedRuntime, Stream } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBugs, splits } from "../envs/bug-sets.ts";
import { makeBugs } from "../envs/making/make.ts";
import { sourceOf } from "../envs/making/mutants.ts";
import { firstDisagreement } from "../envs/novel/agree.ts";
import { chooseCases, everyWayTaken } from "../envs/novel/cases.ts";
import { type Novel, novelLanguages, novels, novelVersion } from "../envs/novel/novel.ts";
import { printers } from "../envs/novel/print.ts";
import { runProgram, Unusable, type Value } from "../envs/novel/run.ts";
import { tell } from "../envs/novel/tell.ts";
import type { Condition, Expression, Program, Statement } from "../envs/novel/tree.ts";
import { Judge } from "../src/judge.ts";
import { digestOf, encodeProblem, makeProblem, type Problem } from "../src/problem.ts";
import { random } from "../src/random.ts";
import { grammarOf } from "../src/syntax/grammar.ts";

const runtime = ManagedRuntime.make(Judge.layer({ workers: 2 }));
afterAll(() => runtime.dispose());

const n = (value: number): Expression => ({ kind: "constant", value });
const v = (name: string): Expression => ({ kind: "variable", name });
const binary = (
  kind: "sum" | "difference" | "product" | "larger" | "smaller" | "distance",
  left: Expression,
  right: Expression,
): Expression => ({ kind, left, right });
const when = (
  condition: Condition,
  body: ReadonlyArray<Statement>,
  otherwise: ReadonlyArray<Statement> = [],
): Statement => ({
  kind: "if",
  condition,
  body,
  otherwise,
});

/** Every kind of statement, expression and condition there is, where the languages might differ. */
const everything: Program = {
  name: "everything",
  parameters: [
    { name: "values", type: "list", least: -20, most: 20, longest: 8 },
    { name: "word", type: "text", least: 0, most: 0, longest: 8 },
    { name: "k", type: "number", least: 2, most: 6, longest: 0 },
  ],
  types: new Map([
    ["values", "list"],
    ["word", "text"],
    ["k", "number"],
    ["value", "number"],
    ["letter", "letter"],
    ["out", "list"],
    ["kept", "text"],
    ["counts", "numbers-map"],
    ["sums", "letters-map"],
    ["key", "number"],
    ["entry", "number"],
    ["mark", "letter"],
    ["sum", "number"],
    ["i", "number"],
    ["rest", "number"],
    ["total", "number"],
  ]),
  body: [
    { kind: "let", name: "total", value: n(-3) },
    { kind: "empty", name: "out", type: "list" },
    { kind: "empty", name: "kept", type: "text" },
    { kind: "empty", name: "counts", type: "numbers-map" },
    { kind: "empty", name: "sums", type: "letters-map" },
    {
      kind: "each",
      item: "value",
      of: "values",
      body: [
        {
          kind: "tally",
          map: "counts",
          key: { kind: "remainder", left: v("value"), by: v("k"), wraps: true },
          value: v("value"),
        },
        {
          kind: "push",
          to: "out",
          value: binary(
            "product",
            {
              kind: "remainder",
              left: binary("difference", v("value"), binary("sum", v("k"), n(3))),
              by: n(7),
              wraps: true,
            },
            binary("difference", v("value"), binary("difference", v("total"), v("k"))),
          ),
        },
        { kind: "push", to: "out", value: { kind: "quotient", left: binary("distance", v("value"), v("k")), by: 3 } },
        when(
          {
            kind: "both",
            left: {
              kind: "either",
              left: { kind: "divides", by: n(2), of: v("value"), wraps: true },
              right: { kind: "compare", operator: "<", left: v("value"), right: v("k") },
            },
            right: { kind: "not", condition: { kind: "divides", by: v("k"), of: v("value"), wraps: true } },
          },
          [{ kind: "add", to: "total", value: binary("larger", v("value"), { kind: "length", of: "word" }) }],
          [
            when(
              {
                kind: "both",
                left: { kind: "compare", operator: "!=", left: v("value"), right: n(-4) },
                right: { kind: "compare", operator: ">=", left: v("value"), right: n(0) },
              },
              [{ kind: "subtract", to: "total", value: binary("smaller", v("value"), v("total")) }],
              [{ kind: "set", name: "total", value: binary("difference", n(1), v("total")) }],
            ),
          ],
        ),
        when({ kind: "compare", operator: "==", left: v("value"), right: n(13) }, [{ kind: "stop" }]),
      ],
    },
    {
      kind: "each",
      item: "letter",
      of: "word",
      body: [
        {
          kind: "tally",
          map: "sums",
          key: v("letter"),
          value: binary("product", n(2), { kind: "place", letter: "letter" }),
        },
        when({ kind: "not", condition: { kind: "one-of", letter: "letter", letters: "aeiou" } }, [
          { kind: "write", to: "kept", letter: "letter" },
        ]),
        when({ kind: "one-of", letter: "letter", letters: "abc" }, [
          { kind: "push", to: "out", value: binary("difference", n(30), { kind: "place", letter: "letter" }) },
        ]),
      ],
    },
    {
      kind: "entries",
      key: "key",
      value: "entry",
      map: "counts",
      body: [{ kind: "push", to: "out", value: binary("sum", binary("product", v("key"), n(100)), v("entry")) }],
    },
    {
      kind: "entries",
      key: "mark",
      value: "sum",
      map: "sums",
      body: [
        { kind: "push", to: "out", value: binary("sum", { kind: "place", letter: "mark" }, v("sum")) },
        { kind: "push", to: "out", value: { kind: "entry", map: "sums", key: v("mark") } },
      ],
    },
    { kind: "push", to: "out", value: { kind: "entry", map: "counts", key: n(99) } },
    {
      kind: "count",
      name: "i",
      from: n(1),
      below: { kind: "length", of: "values" },
      body: [
        {
          kind: "push",
          to: "out",
          value: binary(
            "difference",
            { kind: "item", list: "values", at: v("i") },
            { kind: "item", list: "values", at: binary("difference", v("i"), n(1)) },
          ),
        },
      ],
    },
    { kind: "let", name: "rest", value: { kind: "length", of: "kept" } },
    {
      kind: "while",
      condition: { kind: "compare", operator: ">", left: v("rest"), right: n(0) },
      body: [
        { kind: "push", to: "out", value: { kind: "remainder", left: v("rest"), by: n(2), wraps: false } },
        { kind: "set", name: "rest", value: { kind: "quotient", left: v("rest"), by: 2 } },
      ],
    },
    { kind: "push", to: "out", value: v("total") },
  ],
  result: v("out"),
};

describe("a program as a tree", () => {
  it("means the same in Python, C++ and JavaScript as when it is run, whatever is in it", async () => {
    const rng = random(1, "everything");
    const list = () => Array.from({ length: rng.below(9) }, () => rng.below(41) - 20);
    const text = () => Array.from({ length: rng.below(9) }, () => rng.pick([..."abcdeiouxyz"])).join("");
    const inputs: Array<ReadonlyArray<Value>> = [
      [[], "", 2],
      [[-20, 13, 20], "zebra", 3],
      [[-4, -4, 0], "aaa", 6],
    ];
    for (let i = 0; i < 12; i++) inputs.push([list(), text(), 2 + rng.below(5)]);
    const expected = inputs.map((args) => JSON.stringify(runProgram(everything, args)));
    expect(new Set(expected).size).toBeGreaterThan(10);
    for (const language of novelLanguages) {
      const program = printers[language](everything);
      const answers = await runtime.runPromise(
        Effect.gen(function* () {
          const judge = yield* Judge;
          const task = makeProblem({
            id: "e",
            language,
            entry: "everything",
            statement: "",
            fixed: program,
            tests: [],
          });
          return yield* judge.answers(
            task,
            program,
            inputs.map((args) => JSON.stringify(args)),
          );
        }),
      );
      expect(answers.map((a) => a.answer?.replaceAll(" ", "") ?? `${a.verdict}: ${a.reason}`)).toEqual(expected);
    }
  });

  it("says everything that it does in English", () => {
    const statement = tell(everything, { input: '[[], "", 2]', expected: "[]" });
    for (const phrase of [
      "# Everything",
      "- Let `sums` be a map from letters to numbers, in which every entry is 0 at first.",
      "   - Add `value` to `counts[value mod k]`.",
      "   - Append `((value − (k + 3)) mod 7) · (value − (total − k))` to `out`.",
      "   - If (`value` is even or `value` is less than `k`) and `value` is not divisible by `k`, add `max(value, length(word))` to `total`.",
      "   - Otherwise, if `value` differs from `−4` and `value` is at least `0`, subtract `min(value, total)` from `total`; otherwise, set `total` to `1 − total`.",
      "   - If `value` equals `13`, leave this loop.",
      "   - If `letter` is none of a, e, i, o, u, append `letter` to `kept`.",
      "- For every key `mark` that something was added to in `sums`, in alphabetical order, with `sum` for its entry:",
      "- As long as `rest` is greater than `0`:",
      "- The result is `out`.",
      '    everything([], "", 2)  →  []',
    ])
      expect(statement).toContain(phrase);
  });

  it("has no result where languages would not agree", () => {
    const of = (value: Expression): Program => ({
      ...everything,
      body: [{ kind: "let", name: "total", value }],
      result: v("total"),
    });
    const huge = binary("product", n(1e9), n(1e9));
    const negative: Expression = { kind: "quotient", left: n(-1), by: 2 };
    const outside: Expression = { kind: "item", list: "values", at: n(8) };
    const wrapped: Expression = { kind: "remainder", left: n(-1), by: n(3), wraps: false };
    for (const bad of [huge, negative, outside, wrapped])
      expect(() => runProgram(of(bad), [[], "", 2])).toThrow(Unusable);
    const endless: Program = {
      ...everything,
      body: [{ kind: "while", condition: { kind: "compare", operator: "==", left: n(0), right: n(0) }, body: [] }],
    };
    expect(() => runProgram(endless, [[], "", 2])).toThrow(/too long/);
  });

  it("of which a part does nothing, or that is dull, is not used", () => {
    const values = everything.parameters.slice(0, 1);
    const fold = (body: ReadonlyArray<Statement>): Program => ({
      name: "fold",
      parameters: values,
      types: everything.types,
      body: [
        { kind: "let", name: "total", value: n(0) },
        { kind: "each", item: "value", of: "values", body },
      ],
      result: v("total"),
    });
    const add: Statement = { kind: "add", to: "total", value: v("value") };
    const cases = (program: Program) => chooseCases(program, random(3));
    expect(cases(fold([add]))).toBeDefined();
    expect(cases(fold([add, { kind: "set", name: "rest", value: v("value") }]))).toBeUndefined();
    expect(
      cases(fold([when({ kind: "compare", operator: "<", left: v("value"), right: n(50) }, [add])])),
    ).toBeUndefined();
    expect(cases(fold([{ kind: "set", name: "total", value: n(1) }]))).toBeUndefined();
    expect(cases({ ...fold([add]), parameters: [...values, everything.parameters[2]!] })).toBeUndefined();
    const idle: Statement = { kind: "let", name: "rest", value: v("value") };
    expect(cases(fold([idle, add]))).toBeUndefined();
  });
});

const grow = (seed: number, count: number): Promise<ReadonlyArray<Novel>> =>
  Effect.runPromise(Effect.map(grammarOf("python"), (grammar) => novels(grammar, seed).take(count).toArray()));

describe("novel programs", () => {
  let grown: ReadonlyArray<Novel> = [];
  beforeAll(async () => {
    grown = await grow(5, 30);
  });

  it("are the same for the same seed, others for another, and none is there twice", async () => {
    const lines = (list: ReadonlyArray<Novel>) => list.map((x) => [x.digest, x.problems]);
    expect(lines(await grow(5, 5))).toEqual(lines(grown.slice(0, 5)));
    const others = (await grow(6, 5)).map((x) => x.digest);
    expect(grown.filter((x) => others.includes(x.digest))).toEqual([]);
    expect(new Set(grown.map((x) => x.digest)).size).toBe(30);
  });

  it("are what they were when they were frozen", async () => {
    const first = (await grow(0, 5)).flatMap((x) => x.problems);
    expect(digestOf(first)).toBe("54870ed614736c20253f1608e1f20dc4eec055f14896150a1820be3e289e9240");
  });

  it("are those that the shipped bugs are in, one in each of a thousand", async () => {
    const shipped = splits.map((split) =>
      fileURLToPath(new URL(`../envs/bugs/novel-python-${split}.bugs.zst`, import.meta.url)),
    );
    const bugs = (await Effect.runPromise(Effect.forEach(shipped, (file) => Stream.runCollect(readBugs(file))))).flat();
    const sound = new Map(bugs.map((b) => [b.sound.problem, b.sound]));
    expect([bugs.length, sound.size]).toEqual([1000, 1000]);
    for (const { problems } of await grow(0, 5))
      expect(digestOf([sound.get(problems[0]!.problem)!])).toBe(digestOf([{ ...problems[0]!, buggy: "" }]));
  });

  it("have cases that take every way through them and differ in their results", () => {
    for (const { program, cases, problems } of grown) {
      expect(everyWayTaken(program, cases)).toBe(true);
      expect(new Set(cases.map((c) => JSON.stringify(c.result))).size).toBeGreaterThanOrEqual(5);
      expect(problems.map((p) => p.language)).toEqual(["python", "cpp", "javascript"]);
      const [python] = problems;
      expect(python!.tests.length).toBeGreaterThanOrEqual(20);
      expect(cases.some(({ args }) => args.every((a) => typeof a === "number" || a.length === 0))).toBe(true);
      expect(python!.publicCount).toBe(3);
      for (const { name } of program.parameters) expect(python!.statement).toContain(`\`${name}\``);
      expect(python!.statement).toContain(`→  ${python!.tests[0]!.expected.replaceAll(",", ", ")}`);
    }
  });

  it("give the answers of their tree in every language, and one that does not is found out", async () => {
    const some = grown.slice(0, 6);
    const wrong = some.map((novel, i) => {
      const off = (p: Problem): Problem =>
        i === 4 && p.language === "javascript" ? { ...p, fixed: p.fixed!.replace(/return .*;/, "return -77;") } : p;
      return { ...novel, problems: novel.problems.map(off) };
    });
    const [right, found, alone] = await runtime.runPromise(
      Effect.gen(function* () {
        const judge = yield* Judge;
        const cpp = some[0]!.problems[1]!;
        return [
          yield* firstDisagreement(judge, some),
          yield* firstDisagreement(judge, wrong),
          (yield* judge.judge(cpp, cpp.fixed!)).judgement.verdict,
        ];
      }),
    );
    expect(right).toBeUndefined();
    expect(found).toContain(`${some[4]!.problems[2]!.id} on `);
    expect(found).toContain("77");
    expect(alone).toBe("accepted");
  });

  it("each come with a bug, whatever number is made at once", async () => {
    const sound = grown.slice(0, 3).map((novel) => novel.problems[0]!);
    const make = (concurrency: number) =>
      Effect.gen(function* () {
        const judge = yield* Judge;
        const grammar = yield* grammarOf("python");
        const sources = sound.map((problem) => sourceOf(grammar, problem));
        const { sets } = yield* makeBugs(judge, grammar, sources, {
          count: 3,
          perProblem: 1,
          seed: 2,
          concurrency,
          known: new Map(),
          onFinding: () => {},
          onProgress: () => {},
          measure: undefined,
        });
        return sets;
      });
    const sets = await runtime.runPromise(make(1));
    expect(sets.map((set) => set.bugs.length)).toEqual([1, 1, 1]);
    expect(await runtime.runPromise(make(3))).toEqual(sets);
  });
});

describe("redgreen novel", () => {
  const folder = mkdtempSync(join(tmpdir(), "redgreen-novel-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const out = join(folder, "novel.jsonl");
  const redgreen = (...args: ReadonlyArray<string>) =>
    spawnSync(resolve(import.meta.dirname, "../bin/redgreen"), ["novel", ...args], { encoding: "utf8" });

  it("writes the programs of a seed once all three languages agree", async () => {
    const { status, stdout, stderr } = redgreen("-n", "2", "-s", "5", "-o", out, "--check", "--json");
    expect(status).toBe(0);
    expect(stderr).toContain("2/2 programs agree in every language");
    const problems = (await grow(5, 2)).flatMap((novel) => novel.problems);
    expect(readFileSync(out, "utf8")).toBe(problems.map((p) => `${encodeProblem(p)}\n`).join(""));
    const digest = digestOf(problems);
    expect(JSON.parse(stdout)).toMatchObject({ seed: 5, programs: 2, problems: 6, checked: true, digest });
    expect(readdirSync(folder)).toEqual(["novel.jsonl"]);
  });

  it("goes on with what an interrupted check found out, but not with what is about another seed", async () => {
    const settings = JSON.stringify({ novel: novelVersion, seed: 5 });
    const known = (await grow(5, 2)).map(({ digest }) => JSON.stringify({ source: digest, sound: true }));
    const findings = [JSON.stringify({ settings }), ...known, ""].join("\n");
    writeFileSync(`${out}.findings`, findings);
    const other = redgreen("-n", "2", "-s", "6", "-o", out, "--check");
    expect([other.status, other.stdout]).toEqual([2, ""]);
    expect(other.stderr).toContain("another seed");
    expect(readFileSync(`${out}.findings`, "utf8")).toBe(findings);
    const again = redgreen("-n", "2", "-s", "5", "-o", out, "--check");
    expect(again.stderr).toContain("going on after 2 programs that agree");
    expect(again.stdout).toMatch(/programs +problems +attempts/);
    expect(again.status).toBe(0);
    expect(readdirSync(folder)).toEqual(["novel.jsonl"]);
  });
});
