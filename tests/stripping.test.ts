/** TypeScript is stripped outside the boxes where that can be done, and no judgement depends on whether it could. */
import { ManagedRuntime } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Judge, type Task } from "../src/judge.ts";
import { makeStripper, type Stripper } from "../src/languages/stripping.ts";
import { defaultLimits } from "../src/limits.ts";

/** Asked until a thread is there that answers. */
const patiently = async (stripper: Stripper, text: string): Promise<string> => {
  for (;;) {
    const stripped = await stripper.strip(text);
    if (stripped !== undefined) return stripped;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

const strippers: Array<Stripper> = [];
afterAll(() => Promise.all(strippers.map((stripper) => stripper.close())));
const started = async (options: Parameters<typeof makeStripper>[0]): Promise<Stripper> => {
  const stripper = makeStripper(options);
  strippers.push(stripper);
  await patiently(stripper, "");
  return stripper;
};

const tooDeep = `const x = ${"(".repeat(20_000)}1${")".repeat(20_000)};\n`;
/** Each assertion may be one or not, so the parser tries both ways at every level. */
const endless = `const x = ${"<T>(".repeat(60)}a${")".repeat(60)};\n`;

describe("a stripper", () => {
  const long = 60_000; // what is sound is not to end because this machine is busy
  let stripper: Stripper;
  beforeAll(async () => {
    stripper = await started({ threads: 1, limitMs: long });
  });

  it("puts blanks where types were, so that everything stays in its place", async () => {
    const text = "type T = {\n  a: number;\n};\nconst é = (x: T): number => x.a as number;\n";
    const stripped = await patiently(stripper, text);
    expect(stripped.split("\n").map((line) => line.trim())).toEqual(["", "", "", expect.any(String), ""]);
    expect(stripped.replaceAll(" ", "")).toMatch(/consté=\(x\)=>x\.a;\n$/);
    for (const word of ["=>", "x.a", "é"]) expect(stripped.lastIndexOf(word)).toBe(text.lastIndexOf(word));
  });

  it.each([
    ["a syntax error", "const a: = 1;\n"],
    ["what is more than a type", "enum Colour { Red }\n"],
    ["a long program", `let a: number;${" ".repeat(1 << 16)}`],
  ])("leaves %s to the box, and goes on", async (name, text) => {
    expect(await stripper.strip(text)).toBeUndefined();
    expect(await stripper.strip(`let a: 1; // ${name}`)).toBe(`let a   ; // ${name}`);
  });

  it("lets nobody wait for another's text", async () => {
    expect(await Promise.all(["let a: 1;", "let b: 1;"].map(stripper.strip))).toEqual(["let a   ;", undefined]);
  });

  it.each([
    ["nesting that no stack holds", tooDeep, long],
    ["a text that it would read for ever", endless, undefined],
  ])("ends a thread over %s, and starts another", async (_, text, limitMs) => {
    const other = await started(limitMs === undefined ? { threads: 1 } : { threads: 1, limitMs });
    expect(await other.strip(text)).toBeUndefined();
    expect(await other.strip("let a: 1;")).toBeUndefined();
    expect(await patiently(other, "let a: 1;")).toBe("let a   ;");
  });

  it("knows what it stripped before, without a thread", async () => {
    await patiently(stripper, "let a: 1;");
    await stripper.close();
    expect(await stripper.strip("let a: 1;")).toBe("let a   ;");
    expect(await stripper.strip("let c: 1;")).toBeUndefined();
  });
});

describe("a judge", () => {
  const task: Task = {
    language: "typescript",
    entry: "stdin",
    harness: "",
    fixed: undefined,
    tests: [{ input: "2\n", expected: "4\n" }],
    publicCount: 1,
    limits: { ...defaultLimits, cpuMs: 5000 },
    checker: "lines",
    tol: undefined,
  };
  const runtimes: Array<{ readonly dispose: () => Promise<void> }> = [];
  afterAll(() => Promise.all(runtimes.map((r) => r.dispose())));
  const judging = (setup: Parameters<typeof Judge.layer>[0]) => {
    const runtime = ManagedRuntime.make(Judge.layer({ workers: 1, cache: false, ...setup }));
    runtimes.push(runtime);
    return async (program: string, fields: Partial<Task> = {}) =>
      (await runtime.runPromise(Judge.use((j) => j.judge({ ...task, ...fields }, program)))).judgement;
  };

  it("runs what was stripped outside, and strips inside what was not", async () => {
    const asked: Array<string> = [];
    const strip = async (text: string) => (asked.push(text) === 1 ? "console.log(4);\n" : undefined);
    const judge = judging({ stripper: { strip, close: async () => {} } });
    const program = "console.log(5 as number);\n";
    expect((await judge(program)).cases[0]).toMatchObject({ verdict: "accepted" });
    expect((await judge(program)).cases[0]).toMatchObject({ verdict: "wrong-answer", actual: { text: "5\n" } });
    expect(asked).toEqual([program, program]);
  });

  const read = 'const n: number = Number(require("node:fs").readFileSync(0, "utf8"));\n';
  const corpus: Readonly<Record<string, readonly [string, Partial<Task>?]>> = {
    "a right program": [`${read}console.log(n * 2);\n`],
    "a module": ['import { readFileSync } from "node:fs";\nconsole.log(2 * (+readFileSync(0, "utf8") as number));\n'],
    "a fault at run time": [`${read}interface I {\n  a?: { b: number };\n}\nconst f = (x: I) => x.a!.b;\nf({});\n`],
    "a syntax error": ["const a: number = 1;\nconst b = (a as number;\n"],
    "an error that only the engine knows": ["type T = 1;\nconst a: T = 1, a = 2;\n"],
    "an enum": ["type T = 1;\nenum Colour { Red }\n"],
    "nesting that no parser survives": [tooDeep],
    "nothing at all": [""],
    "a mark at its beginning and ends of lines from elsewhere": [
      `\ufeff${read}console.log("é😀" as string);\r\nf();\r\n`,
    ],
    "half a character": ['const s: string = "\ud800";\nconsole.log(s.charCodeAt(0));\n'],
    "bytes that are no source": ["const \0: number = 1;\n"],
    "a long program": [`${read}${"// a comment\n".repeat(6000)}console.log(n * 2);\n`],
    "a function": [
      "function twice(list: number[]): number[] {\n  return list.map((n: number) => 2 * n);\n}\n",
      { entry: "twice", checker: "json", tests: [{ input: "[[1, 2]]", expected: "[2, 4]" }] },
    ],
    "a harness with a fault": ["const f = (n: number) => n;\n", { harness: "const a: string = f(1);\ng(a);\n" }],
    "a look at its own folder": [
      'const fs = require("node:fs") as any;\nfor (const name of fs.readdirSync("/program"))\n  console.log(name, fs.statSync(`/program/${name}`).mode, fs.readFileSync(`/program/${name}`, "utf8"));\n',
    ],
  };
  let outside: ReturnType<typeof judging>;
  let inside: ReturnType<typeof judging>;
  beforeAll(async () => {
    outside = judging({ stripper: await started({ threads: 1, limitMs: 60_000 }) });
    inside = judging({ cold: true });
  });
  it.each(Object.entries(corpus))("says the same of %s either way", async (_, [program, fields]) => {
    expect(await outside(program, fields)).toEqual(await inside(program, fields));
  });
});
