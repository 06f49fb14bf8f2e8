import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Effect, Result, Stream } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { decodeProblem, digestOf, encodeProblem, readProblems } from "../src/problem.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-problems-"));
afterAll(() => rmSync(folder, { recursive: true }));

const minimal = { id: "p", language: "python", entry: "stdin", tests: [{ input: "1\n", output: "2\n" }] };
const decode = (value: unknown) =>
  decodeProblem(typeof value === "string" ? value : JSON.stringify(value), { file: "set.jsonl", line: 7 });
const complaint = (value: unknown) => {
  const result = decode(value);
  return Result.isFailure(result) ? result.failure.message : "accepted";
};
const problem = (value: unknown) => Result.getOrThrow(decode(value));

describe("a line of a problem file", () => {
  it("needs an id, a language, an entry and a test, and has defaults for the rest", () => {
    expect(problem(minimal)).toMatchObject({
      problem: "p",
      buggy: "",
      fixed: undefined,
      checker: "lines",
      limits: { cpuMs: 2000, memoryMb: 256 },
      publicCount: 1,
    });
  });

  it("that is wrong is refused with file, line, field and what was expected", () => {
    expect(complaint("{")).toMatch(/^set\.jsonl:7: not JSON: /);
    expect(complaint("[]")).toBe("set.jsonl:7: expected a JSON object");
    expect(complaint({ ...minimal, id: undefined })).toBe("set.jsonl:7: field id: is missing");
    expect(complaint({ ...minimal, tests: [] })).toMatch(/^set\.jsonl:7: field tests/);
    expect(complaint({ ...minimal, tests: [{ input: "1" }] })).toBe(
      "set.jsonl:7: field tests[0].output: is missing (entry stdin takes tests of the form {input, output})",
    );
    expect(complaint({ ...minimal, entry: "f" })).toMatch(
      /field tests\[0\]\.args: is missing \(entry f takes tests of the form/,
    );
    expect(complaint({ ...minimal, entry: "f(x)" })).toMatch(
      /field entry: expected "stdin", a function's name or "Class.method"/,
    );
    expect(complaint({ ...minimal, limits: { cpuMs: "2s" } })).toMatch(/field limits\.cpuMs: expected/);
    expect(complaint({ ...minimal, public: 0 })).toMatch(/field public: expected/);
    expect(complaint({ ...minimal, checker: "fuzzy" })).toMatch(/field checker: expected/);
    expect(complaint({ ...minimal, checker: "json" })).toBe(
      'set.jsonl:7: field checker: entry stdin cannot be checked by "json"',
    );
  });

  it("is written as it would be read", () => {
    const lines: ReadonlyArray<Record<string, unknown>> = [
      minimal,
      { ...minimal, problem: "q", source: "s", license: "l", statement: "é", buggy: "b", fixed: "", harness: "h" },
      { ...minimal, tol: 0, limits: { memoryMb: 64 }, checker: "tokens", public: 1, family: ["a"], nested: { b: 1 } },
      { ...minimal, tests: [...Array(5)].map((_, i) => ({ input: `${i}`, output: "" })), public: 2 },
    ];
    for (const line of lines) {
      const read = problem(line);
      expect(problem(encodeProblem(read))).toEqual(read);
    }
    const call =
      '{"id":"p","language":"python","entry":"f","tests":[{"args":[1.0,12345678901234567890,"\\ud83d\\ude00",{"a":[-0.0]}],"expected":1e2}]}';
    expect(problem(encodeProblem(problem(call)))).toEqual(problem(call));
    expect(encodeProblem(problem(call))).toContain('[1.0,12345678901234567890,"😀",{"a":[-0.0]}],"expected":1e2');
  });

  it("keeps fields that nobody here knows", () => {
    expect(problem({ ...minimal, bug_kind: "x", nested: { a: [1] } }).extra).toEqual({
      bug_kind: "x",
      nested: { a: [1] },
    });
  });

  it("shows at least one test and never all of four or more", () => {
    const tests = (n: number) => Array.from({ length: n }, () => minimal.tests[0]);
    const publicCount = (n: number, wanted?: number) =>
      problem({ ...minimal, tests: tests(n), ...(wanted === undefined ? {} : { public: wanted }) }).publicCount;
    expect([1, 2, 3, 4, 9].map((n) => publicCount(n))).toEqual([1, 2, 3, 3, 3]);
    expect([publicCount(4, 4), publicCount(4, 9), publicCount(3, 9), publicCount(9, 1)]).toEqual([3, 3, 3, 1]);
  });

  it("keeps arguments and results exactly as they are spelled", () => {
    const line =
      '{"id": "p", "language": "python", "entry": "f", "tests": [{"args": [1.0, 12345678901234567890, 1e2, "1.0"], "expected": [0.10, -0]}], "tol": 1e-6}';
    expect(problem(line).tests).toEqual([{ input: '[1.0,12345678901234567890,1e2,"1.0"]', expected: "[0.10,-0]" }]);
    expect(problem(line).tol).toBe(1e-6);
  });
});

describe("a problem file", () => {
  const read = (text: string) => {
    const file = join(folder, "set.jsonl");
    writeFileSync(file, text);
    return Effect.runPromise(Effect.result(Stream.runCollect(readProblems(file))));
  };
  const line = (id: string) => `${JSON.stringify({ ...minimal, id })}\n`;

  it("is read line by line; blank lines do not matter", async () => {
    const result = await read(`${line("a")}\n\r\n${line("b")}`);
    expect(Result.getOrThrow(result).map((p) => p.id)).toEqual(["a", "b"]);
  });

  it("is refused at the line that is wrong", async () => {
    const result = await read(`${line("a")}${line("b")}\n{"id": 3}\n`);
    expect(Result.isFailure(result) && result.failure.message).toMatch(/set\.jsonl:4: field id: expected string/);
  });

  it("is refused when an id comes twice", async () => {
    const result = await read(line("a") + line("b") + line("a"));
    expect(Result.isFailure(result) && result.failure.message).toMatch(
      /set\.jsonl:3: field id: "a" is the id of line 1 too/,
    );
  });

  it("that is not there or is a folder says so", async () => {
    const missing = await Effect.runPromise(Effect.flip(Stream.runCollect(readProblems(join(folder, "nothing")))));
    expect(missing.message).toMatch(/nothing: there is no such file/);
    const directory = await Effect.runPromise(Effect.flip(Stream.runCollect(readProblems(folder))));
    expect(directory.message).toMatch(/this is a folder/);
  });
});

describe("a digest", () => {
  it("changes with everything that can change an episode, and with nothing else", () => {
    const base = digestOf([problem(minimal)]);
    expect(
      digestOf([
        problem({ tests: minimal.tests, entry: "stdin", notes: "n", language: "python", id: "p", source: "s" }),
      ]),
    ).toBe(base);
    const changes = [
      { id: "q" },
      { buggy: "x" },
      { statement: "x" },
      { public: 1, tests: [...minimal.tests, ...minimal.tests] },
      { limits: { cpuMs: 100 } },
      { checker: "exact" },
      { harness: "x" },
    ];
    const digests = changes.map((change) => digestOf([problem({ ...minimal, ...change })]));
    expect(new Set([base, ...digests]).size).toBe(changes.length + 1);
  });
});
