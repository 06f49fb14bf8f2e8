import { Result } from "effect";
import { describe, expect, it } from "vitest";
import type { Judgement } from "../src/judgement.ts";
import { observe, observeTiming, type Scene, sha256, shorten } from "../src/observation.ts";
import { decodeProblem } from "../src/problem.ts";

const problem = Result.getOrThrow(
  decodeProblem(
    JSON.stringify({
      id: "p",
      language: "python",
      entry: "stdin",
      statement: "Add one.",
      public: 2,
      tests: [1, 2, 3, 4].map((n) => ({ input: `in ${n}\n`, output: `secret ${n + 1}\n` })),
    }),
    { file: "x", line: 1 },
  ),
);

const text = (s: string) => ({ text: s, bytes: Buffer.byteLength(s) });
const wrong = (actual: string, expected: string) => ({
  verdict: "wrong-answer" as const,
  actual: text(actual),
  stderr: text("noise"),
  difference: {
    kind: "different" as const,
    at: "line 1",
    expected,
    actual,
    text: `expected ${expected}, got ${actual}`,
  },
});
const judgement: Judgement = {
  verdict: "wrong-answer",
  passed: 1,
  cases: [
    { verdict: "accepted", actual: text("secret 2"), stderr: text("") },
    wrong("0", "secret 3"),
    wrong("hidden 0", "secret 4"),
    { verdict: "not-run" },
  ],
  diagnostics: [{ severity: "warning", file: "main.py", line: 1, message: "unused" }],
};
const scene: Scene = {
  problem,
  files: [{ name: "main.py", text: "print(0)", editable: true }],
  judgement,
  run: undefined,
  feedback: "full",
  feedbackBytes: 32 << 10,
  turn: 1,
  turnsLeft: 4,
};

describe("what an agent sees", () => {
  it("of a public case is everything, of a hidden one its verdict and nothing else", () => {
    const { tests } = observe(scene);
    expect(tests?.[1]).toMatchObject({
      index: 1,
      public: true,
      verdict: "wrong-answer",
      input: "in 2\n",
      expected: "secret 3\n",
      actual: "0",
      stderr: "noise",
    });
    expect(tests?.[2]).toEqual({ index: 2, public: false, verdict: "wrong-answer" });
    expect(tests?.[3]).toEqual({ index: 3, public: false, verdict: "not-run" });
  });

  it("never contains a hidden input, answer or output, at any level", () => {
    for (const feedback of ["verdict", "first-failure", "full"] as const) {
      const seen = JSON.stringify(observe({ ...scene, feedback }));
      for (const hidden of ["in 3", "in 4", "secret 4", "secret 5", "hidden 0"]) expect(seen).not.toContain(hidden);
    }
  });

  it("at level verdict is whether the program passes, and nothing else about it", () => {
    const seen = observe({ ...scene, feedback: "verdict" });
    expect(seen.passed).toBe(false);
    for (const key of ["verdict", "reason", "tests", "passedCount", "testCount", "diagnostics"])
      expect(seen).not.toHaveProperty(key);
  });

  it("at level first-failure is the first failing case", () => {
    const seen = observe({ ...scene, feedback: "first-failure" });
    expect(seen.tests?.map((t) => t.index)).toEqual([1]);
    expect(seen).not.toHaveProperty("passedCount");
    expect(seen.diagnostics).toHaveLength(1);
  });

  it("names its files with their hashes", () => {
    expect(observe(scene).files).toEqual([
      { name: "main.py", text: "print(0)", sha256: sha256("print(0)"), editable: true },
    ]);
  });

  it("is the same for the same judgement", () => {
    expect(observe(scene)).toEqual(observe(structuredClone(scene)));
  });
});

describe("what an agent sees of the measurements", () => {
  const one = { cpuMs: 1, wallMs: 2, peakBytes: 3 };
  const timing = { ...one, compile: one, cases: [one, one, one, one] };

  it("is the sums, and the public cases' own where it is told about cases at all", () => {
    expect(observeTiming(scene, timing)).toEqual({ ...timing, cases: [one, one] });
    expect(observeTiming({ ...scene, feedback: "verdict" }, timing)).toEqual(one);
  });
});

describe("the byte budget", () => {
  it("cuts texts and says which, and by how many bytes", () => {
    const long = "x".repeat(5000);
    const cases = [
      judgement.cases[0]!,
      { ...wrong(long, "y"), difference: { ...wrong("", "y").difference, text: "short" } },
    ];
    const seen = observe({ ...scene, judgement: { ...judgement, cases }, feedbackBytes: 1024 });
    expect(seen.tests?.[1]?.actual).toBe("x".repeat(256));
    expect(seen.budget.cut).toContainEqual({ what: "tests[1].actual", bytes: 5000 - 256 });
  });

  it("counts what the judgement itself did not keep", () => {
    const cases = [{ ...wrong("abc", "y"), actual: { text: "abc", bytes: 1_000_003 } }];
    expect(observe({ ...scene, judgement: { ...judgement, cases } }).budget.cut).toEqual([
      { what: "tests[0].actual", bytes: 1_000_000 },
    ]);
  });

  it("holds: all texts together never exceed it", () => {
    const cases = Array.from({ length: 2 }, () => wrong("é".repeat(3000), "z".repeat(3000)));
    for (const feedbackBytes of [256, 1000, 5000]) {
      const seen = observe({ ...scene, judgement: { ...judgement, cases }, feedbackBytes });
      const texts = (seen.tests ?? []).flatMap((t) => [
        t.input,
        t.expected,
        t.actual,
        t.stderr,
        t.difference?.text,
        t.difference?.expected,
        t.difference?.actual,
      ]);
      const used = [...texts, ...(seen.diagnostics ?? []).map((d) => d.message)].reduce(
        (n, s) => n + Buffer.byteLength(s ?? ""),
        0,
      );
      expect(used).toBeLessThanOrEqual(feedbackBytes);
    }
  });

  it("never cuts a character in half", () => {
    for (let most = 0; most < 12; most++) {
      for (const keep of ["start", "end"] as const) {
        const kept = shorten("a😀é\u0000b", most, keep);
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(most);
        expect(kept).not.toContain("\ufffd");
        expect(keep === "start" ? "a😀é\u0000b".startsWith(kept) : "a😀é\u0000b".endsWith(kept)).toBe(true);
      }
    }
  });
});
