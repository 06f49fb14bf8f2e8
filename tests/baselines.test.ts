/** Baselines: what each of them tries first, and that none is told what it must not know. */
import { Effect, Option } from "effect";
import { beforeAll, describe, expect, it } from "vitest";
import { Attempt } from "../policies/attempt.ts";
import { baselines, type Known, searchTurns } from "../policies/baselines/baselines.ts";
import { changedLines } from "../policies/baselines/changed-lines.ts";
import { type FamilyCounts, familyCounts, familyPrior } from "../policies/baselines/family-prior.ts";
import { type Neighbourhood, neighbourhoods, repairs } from "../policies/neighbourhood.ts";
import type { Observation } from "../src/observation.ts";
import { families, grammarVersion } from "../src/syntax/families/all.ts";

const program = "def f(n):\n    if n > 1:\n        return n - 1\n    return 0\n";

/** Line 3 is executed by the failing test only. */
const observation: Observation = {
  ...{ problem: "p/python/1", language: "python", entry: "f", statement: "", feedback: "full", passed: false },
  files: [{ name: "main.py", text: program, sha256: "", editable: true }],
  limits: { cpuMs: 1000, memoryMb: 64, outputBytes: 1024 } as Observation["limits"],
  ...{ verdict: "wrong-answer", passedCount: 1, testCount: 4, diagnostics: [] },
  tests: [
    { index: 0, public: true, verdict: "accepted", coverage: [2, 4] },
    { index: 1, public: true, verdict: "wrong-answer", coverage: [2, 3] },
  ],
  ...{ turn: 0, turnsLeft: 20, budget: { bytes: 1024, cut: [] } },
};

let read: (text: string) => Neighbourhood;
beforeAll(async () => {
  read = Option.getOrThrow(await Effect.runPromise(neighbourhoods({ language: "python" })));
});

const known = new Map<string, Known>([
  ["p/python/1", { problem: "p", fixed: program.replace("return 0", "return 1") }],
]);

/** Everything that a baseline would try, in its order. */
const order = (id: string, seed = 1) => {
  const baseline = baselines((problem) => known.get(problem)).find((b) => b.id === id)!;
  const attempt = new Attempt(observation, read);
  const chooser = baseline.begin(seed);
  const chosen = [];
  for (;;) {
    const index = Effect.runSync(chooser.choose(attempt));
    if (index === undefined) return chosen;
    attempt.record(index, { ...observation, passedCount: 0 });
    chosen.push(attempt.neighbourhood.candidates[index]!);
  }
};
const ids = baselines(() => undefined).map((b) => b.id);

describe("every baseline", () => {
  it.each(ids)("%s tries every candidate once, then gives up", (id) => {
    const all = read(program).candidates;
    const tried = order(id);
    expect(tried.length).toBe(all.length);
    expect(new Set(tried).size).toBe(all.length);
  });

  it.each(ids)("%s does the same from the same seed, and not from another", (id) => {
    const texts = (seed: number) => order(id, seed).map(({ start, end, text }) => [start, end, text]);
    expect(texts(4)).toEqual(texts(4));
    expect(texts(4)).not.toEqual(texts(5));
  });
});

describe("an order", () => {
  it("by Ochiai begins on the lines that only failing tests execute", () => {
    const lines = order("ochiai").map(({ line, endLine }) => (line <= 3 && 3 <= endLine ? 3 : line));
    expect(lines.lastIndexOf(3)).toBe(lines.filter((line) => line === 3).length - 1);
  });

  it("that is told the lines begins on those that the fix changes", () => {
    const touches = order("told-line").map(({ line, endLine }) => line <= 4 && 4 <= endLine);
    expect(touches.indexOf(false)).toBe(touches.filter((t) => t).length);
  });

  it("over families comes to small ones as early as to large ones", () => {
    const sizes = Map.groupBy(read(program).candidates, (c) => c.family);
    const rare = [...sizes].sort(([, a], [, b]) => a.length - b.length)[0]![0];
    const places = Array.from({ length: 40 }, (_, seed) =>
      order("uniform-families", seed).findIndex((c) => c.family === rare),
    );
    const mean = places.reduce((a, b) => a + b, 0) / places.length;
    expect(mean).toBeLessThan(2 * sizes.size);
  });
});

describe("the family prior", () => {
  const [first, second] = [families[3]!.id, families[4]!.id];
  const counts: FamilyCounts = {
    grammarVersion,
    languages: {
      python: { digest: "", problems: { p: { [first]: 90 }, q: { [second]: 9 } } },
      c: { digest: "", problems: { r: { [first]: 1 } } },
    },
  };

  it("leaves out what was counted of the problem that is played", () => {
    const all = familyPrior(counts, "python", "another");
    const without = familyPrior(counts, "python", "p");
    expect(all[3]).toBeCloseTo(90.5 / (99 + families.length / 2), 12);
    expect(without[3]).toBeCloseTo(0.5 / (9 + families.length / 2), 12);
    expect(without.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it("of a language that was not counted is that of all others together", () => {
    expect(familyPrior(counts, "javascript", "")[3]).toBeCloseTo(91.5 / (100 + families.length / 2), 12);
  });

  it("that comes with the project is of this grammar", () => {
    const { languages, grammarVersion: version } = familyCounts();
    expect(version).toBe(grammarVersion);
    const ids = new Set(families.map((f) => f.id));
    const counted = Object.values(languages).flatMap((l) => Object.values(l.problems).flatMap(Object.keys));
    expect(counted.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe("the lines that a repair changes", () => {
  it.each([
    ["a\nb\nc", "a\nB\nc", [2]],
    ["a\nb\nc", "a\nc", [2]],
    ["a\nb\nc", "a\nb\nx\nc", [2, 3]],
    ["a\nb\nc\nd", "A\nb\nc\nD", [1, 4]],
    ["a", "a", []],
  ])("of %j into %j", (from, to, lines) => {
    expect([...changedLines(from, to)].sort()).toEqual(lines);
  });
});

describe("the turn in which a search comes to a fix", () => {
  const fixes = (fixed: string) => ({ found: repairs(read(program), fixed), fixed });
  const turnOf = (found: ReadonlyArray<number>) =>
    searchTurns((id) => known.get(id), new Attempt(observation, read), found);

  it("is that of ochiai-prior, in the mean over what that thinks equal", () => {
    for (const { found, fixed } of [
      fixes(program.replace("n - 1", "n + 1")),
      fixes(program.replace("return 0", "return 1")),
      fixes(program.replace("n > 1", "n > 2")),
    ]) {
      expect(found.length, fixed).toBeGreaterThan(0);
      const wanted = new Set(found.map((i) => read(program).candidates[i]!));
      const seeds = Array.from({ length: 300 }, (_, seed) => seed);
      const turns = seeds.map((seed) => 1 + order("ochiai-prior", seed).findIndex((c) => wanted.has(c)));
      const mean = turns.reduce((a, b) => a + b) / turns.length;
      const deviation = Math.sqrt(turns.reduce((a, t) => a + (t - mean) ** 2, 0) / turns.length);
      expect(Math.abs(turnOf(found) - mean)).toBeLessThanOrEqual((4 * deviation) / Math.sqrt(turns.length) + 1e-9);
    }
  });

  it("is earlier with more fixes, and the last for what is least likely", () => {
    const all = [...read(program).candidates.keys()];
    expect(turnOf(all)).toBeLessThan(turnOf(all.slice(0, 1)) + 1);
    const turns = all.map((i) => turnOf([i]));
    expect(Math.max(...turns)).toBeLessThanOrEqual(all.length);
    /* Places of all candidates are those of a list, shared among equals. */
    expect(turns.reduce((a, b) => a + b)).toBeCloseTo((all.length * (all.length + 1)) / 2, 6);
  });
});
