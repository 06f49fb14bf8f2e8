/** What a policy that edits makes of what it is told: suspicion, shapes of wrong answers, what to try next. */
import { Effect, Option } from "effect";
import { beforeAll, describe, expect, it } from "vitest";
import { Attempt } from "../policies/attempt.ts";
import { shapeNames, shapeOf } from "../policies/difference-shape.ts";
import { editing } from "../policies/editing.ts";
import { type Neighbourhood, neighbourhoods } from "../policies/neighbourhood.ts";
import { suspicionOf } from "../policies/suspicion.ts";
import type { Observation } from "../src/observation.ts";
import { restart, transition } from "../src/step.ts";
import { applyTextEdit } from "../src/syntax/edit.ts";

const program = "def f(n):\n    if n > 1:\n        return n - 1\n    return 0\n";

const observation = (text: string, over: Partial<Observation> = {}): Observation => ({
  problem: "p",
  language: "python",
  entry: "f",
  statement: "",
  files: [{ name: "main.py", text, sha256: "", editable: true }],
  limits: { cpuMs: 1000, memoryMb: 64, outputBytes: 1024 } as Observation["limits"],
  feedback: "full",
  passed: false,
  verdict: "wrong-answer",
  passedCount: 1,
  testCount: 4,
  tests: [],
  diagnostics: [],
  turn: 0,
  turnsLeft: 20,
  budget: { bytes: 1024, cut: [] },
  ...over,
});

let read: (text: string) => Neighbourhood;
beforeAll(async () => {
  read = Option.getOrThrow(await Effect.runPromise(neighbourhoods({ language: "python" })));
});

const named = (expected: string, actual: string | undefined) =>
  shapeOf(expected, actual).flatMap((v, i) => (v === 1 ? [shapeNames[i]] : []));

describe("the shape of a wrong answer", () => {
  it.each([
    ["3", "4", ["plus-one", "larger"]],
    ["3", "2", ["minus-one", "smaller"]],
    ["3", "-3", ["smaller", "negated"]],
    ["3", "0", ["near", "smaller", "zero"]],
    ["3", "9", ["larger", "multiple"]],
    ["3", "null", ["null"]],
    ["true", "false", ["truth-flipped"]],
    ["3", '"3"', ["other-type"]],
    ["[1, 2, 3]", "[1, 2]", ["one-shorter", "shorter", "prefix"]],
    ["[1, 2]", "[0, 1, 2]", ["one-longer", "longer", "suffix"]],
    ["[1, 2, 4]", "[2, 1, 4]", ["same-length", "permutation", "elements-by-one"]],
    ["[1, 2, 3]", "[1, 2, 4]", ["same-length", "one-element", "elements-by-one"]],
    ["[1, 2]", "[]", ["shorter", "empty"]],
    ["1 2 3\n", "3 2 1\n", ["same-length", "permutation"]],
    ["3", undefined, ["absent"]],
  ])("of %s answered with %s", (expected, actual, shapes) => {
    expect(named(expected, actual).sort()).toEqual([...shapes].sort());
  });
});

describe("suspicion", () => {
  it("is Ochiai's, from the lines that tests execute", () => {
    const test = (verdict: "accepted" | "wrong-answer", coverage: ReadonlyArray<number>, index: number) => ({
      ...{ index, public: true, verdict, coverage },
    });
    const seen = observation(program, {
      tests: [test("accepted", [2, 4], 0), test("accepted", [2, 4], 1), test("wrong-answer", [2, 3], 2)],
    });
    const { ochiai, covered } = suspicionOf(seen, 5);
    expect(covered).toBe(true);
    expect(ochiai[3]).toBe(1);
    expect(ochiai[2]).toBeCloseTo(1 / Math.sqrt(3));
    expect(ochiai[4]).toBe(0);
  });

  it("follows diagnostics and tracebacks, and never leaves the program", () => {
    const error = { severity: "error", file: "main.py", line: 3, column: 5, message: "" } as const;
    const frames = [3, 2, 99].map((line) => ({ function: "f", line }));
    const { named, traced, columns } = suspicionOf(observation(program, { diagnostics: [{ ...error, frames }] }), 5);
    expect([...named]).toEqual([0, 0, 0, 1, 0, 0]);
    expect([...traced]).toEqual([0, 0, 0.5, 1, 0, 0]);
    expect(columns.get(3)).toBe(5);
  });
});

describe("an attempt", () => {
  const place = (attempt: Attempt, text: string): number =>
    attempt.neighbourhood.candidates.findIndex((_, i) => attempt.textOf(i) === text);
  const better = program.replace("n > 1", "n >= 1");

  it("keeps the better program as its anchor, and takes back what is not", () => {
    const attempt = new Attempt(observation(program), read);
    const worse = place(attempt, program.replace("n - 1", "n + 1"));
    attempt.record(worse, observation(attempt.textOf(worse), { passedCount: 0 }));
    expect(attempt.neighbourhood.text).toBe(program);
    expect(attempt.tries.at(-1)).toMatchObject({ change: -0.25, compiled: true });
    const good = place(attempt, better);
    attempt.record(good, observation(attempt.textOf(good), { passedCount: 3 }));
    expect(attempt.neighbourhood.text).toBe(better);
    expect([attempt.anchorCount, attempt.here.length, attempt.tries.length]).toEqual([1, 0, 2]);
  });

  it("never tries a text twice, though it be reached from another program", () => {
    const attempt = new Attempt(observation(program), read);
    const good = place(attempt, better);
    attempt.record(good, observation(better, { passedCount: 3 }));
    const back = place(attempt, program);
    expect(back).toBeGreaterThanOrEqual(0);
    expect(attempt.open[back]).toBe(0);
    expect(attempt.open.filter((o) => o === 1).length).toBeGreaterThan(20);
  });

  it("stays where it began if it does not climb", () => {
    const attempt = new Attempt(observation(program), read, false);
    const good = place(attempt, better);
    attempt.record(good, observation(better, { passedCount: 3 }));
    expect(attempt.neighbourhood.text).toBe(program);
    expect(attempt.open[good]).toBe(0);
  });
});

describe("a policy that edits", () => {
  const first = editing({
    id: "first",
    description: "",
    begin: () => ({ choose: (attempt) => Effect.sync(() => attempt.open.indexOf(1)) }),
  });

  it("submits one candidate of the anchor a turn, each another", async () => {
    const player = first.begin(0);
    const timing = { cpuMs: 0, wallMs: 0, peakBytes: 0 };
    const texts = new Set<string>();
    let step = restart(observation(program), timing);
    for (let turn = 1; turn <= 5; turn++) {
      const action = await Effect.runPromise(player.act(step));
      if (action.type !== "submit") throw new Error(action.type);
      texts.add(action.program);
      step = transition(observation(action.program, { passedCount: 0, turn }), { total: 0, components: {} }, timing);
    }
    expect(texts.size).toBe(5);
    expect(texts).not.toContain(program);
  });

  it("goes on from the best program and from the start, in turns, and tries no text twice", async () => {
    const player = first.begin(0);
    const timing = { cpuMs: 0, wallMs: 0, peakBytes: 0 };
    let step = restart(observation(program), timing);
    const texts: Array<string> = [];
    for (let turn = 1; turn <= 12; turn++) {
      const action = await Effect.runPromise(player.act(step));
      if (action.type !== "submit") throw new Error(action.type);
      texts.push(action.program);
      /* The third is the only one that passes more tests than the start. */
      const seen = observation(action.program, { turn, turnsLeft: 20 - turn, passedCount: turn === 3 ? 3 : 0 });
      step = transition(seen, { total: 0, components: {} }, timing);
    }
    const isFrom = (text: string) => {
      const { candidates } = read(text);
      const reached = new Set(candidates.map((c) => applyTextEdit(text, c)));
      return texts.slice(3).map((tried) => reached.has(tried));
    };
    const [fromStart, fromBest] = [isFrom(program), isFrom(texts[2]!)];
    expect(fromStart.filter((_, i) => i % 2 === 0)).not.toContain(false);
    expect(fromBest.filter((_, i) => i % 2 === 1)).not.toContain(false);
    expect(new Set([program, ...texts]).size).toBe(13);
  });

  it("gives up on a language that there is no grammar for", async () => {
    const step = restart(observation("", { language: "cobol" }), { cpuMs: 0, wallMs: 0, peakBytes: 0 });
    expect(await Effect.runPromise(first.begin(0).act(step))).toEqual({ type: "give-up" });
  });
});
