/** Every problem of the library: its references pass, its planted bugs earn the verdict they are named after. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Effect, ManagedRuntime, Stream } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { plantedBugs } from "../envs/library.ts";
import { loadSuite, suites } from "../envs/suites.ts";
import { Judge } from "../src/judge.ts";
import { languageOf } from "../src/languages/all.ts";
import { type Problem, readProblems } from "../src/problem.ts";

const runtime = ManagedRuntime.make(Judge.layer());
afterAll(() => runtime.dispose());

const verdictOf = (problem: Problem, program: string) =>
  Judge.use((judge) => Effect.map(judge.judge(problem, program), ({ judgement }) => judgement.verdict));

describe("the library", () => {
  const bugs = plantedBugs();
  const bySlug = Map.groupBy(bugs, (b) => b.problem.problem);

  it("has every kind of bug in every language", () => {
    const kinds = ["wrong-answer", "compile-error", "runtime-error", "time-limit", "memory-limit"];
    for (const language of ["python", "c", "cpp", "javascript"]) {
      const there = bugs.filter((b) => b.problem.language === language).map((b) => b.verdict);
      expect(there).toEqual(expect.arrayContaining(kinds));
    }
  });

  for (const [slug, list] of bySlug) {
    it(`${slug}: references are accepted, planted bugs are what they are named`, async () => {
      expect(list.length).toBeGreaterThanOrEqual(3);
      const verdicts = await runtime.runPromise(
        Effect.forEach(
          list,
          ({ problem, verdict }) =>
            Effect.all([verdictOf(problem, problem.fixed!), verdictOf(problem, problem.buggy)]).pipe(
              Effect.map(([fixed, buggy]) => ({ id: problem.id, fixed, buggy, named: verdict })),
            ),
          { concurrency: 4 },
        ),
      );
      for (const v of verdicts) expect(v).toEqual({ ...v, fixed: "accepted", buggy: v.named });
    });
  }
});

describe("the suites", () => {
  for (const suite of suites) {
    it(`${suite.id} is what was frozen`, async () => {
      const set = await Effect.runPromise(loadSuite(suite));
      expect(set.problems).toHaveLength(suite.problems);
      expect(set.digest).toBe(suite.digest);
    });
  }

  it("mini holds problems of the library as they are", async () => {
    const library = new Map(plantedBugs().map((b) => [b.problem.id, b.problem]));
    const { problems } = await Effect.runPromise(loadSuite(suites.find((s) => s.id === "mini")!));
    for (const problem of problems) expect(problem).toEqual(library.get(problem.id));
    expect(new Set(problems.map((p) => p.language)).size).toBe(4);
  });
});

/* Bugs that nobody here wrote, where a checkout has them beside it. */
const samples = resolve(import.meta.dirname, "../../shared/data/samples.jsonl");

describe.runIf(existsSync(samples))("bugs that nobody here wrote", () => {
  it("are all told from their fixes", async () => {
    const problems = (await Effect.runPromise(Stream.runCollect(readProblems(samples)))).filter((p) =>
      languageOf(p.language),
    );
    expect(problems.length).toBeGreaterThan(30);
    const verdicts = await runtime.runPromise(
      Effect.forEach(
        problems,
        (p) =>
          Effect.map(Effect.all([verdictOf(p, p.fixed!), verdictOf(p, p.buggy)]), ([fixed, buggy]) => ({
            id: p.id,
            fixed,
            buggy,
          })),
        { concurrency: 4 },
      ),
    );
    expect(verdicts.filter((v) => v.fixed !== "accepted" || v.buggy === "accepted")).toEqual([]);
  });
});

describe.skipIf(existsSync(samples))("bugs that nobody here wrote", () => {
  it("are not beside this checkout, so they were not judged", () => {
    expect(existsSync(samples)).toBe(false);
  });
});
