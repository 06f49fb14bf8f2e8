/**
 * The library as it is read, and a sample of it judged: the suite mini and a few problems more. The proof of all of it
 * is `npm run check:problems`.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Effect, ManagedRuntime, Stream } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { structureFaults } from "../envs/checking/structure.ts";
import { librarySlugs, plantedBugs, readLibraryProblem } from "../envs/library.ts";
import { loadSuite, mergeSets, suites } from "../envs/suites.ts";
import { Judge } from "../src/judge.ts";
import { languageOf } from "../src/languages/all.ts";
import { digestOf, type Problem, readProblems } from "../src/problem.ts";
import { hashText } from "../src/random.ts";

const runtime = ManagedRuntime.make(Judge.layer());
afterAll(() => runtime.dispose());

/** A verdict is that of the first case that fails, so the others need not be run. */
const verdictOf = (problem: Problem, program: string) =>
  Judge.use((judge) =>
    Effect.map(judge.judge(problem, program, { stopAtFirstFailure: true }), ({ judgement }) => judgement.verdict),
  );

/**
 * A program that fills its memory, or with an endless recursion its stack, needs as long for it as the machine needs for
 * a page, which differs by a factor of ten.
 */
const withTimeToFillMemory = (problem: Problem): Problem => ({
  ...problem,
  limits: { ...problem.limits, cpuMs: 10 * problem.limits.cpuMs },
});

/** What every fix and every buggy program of these problems earns. */
const verdictsOf = (problems: ReadonlyArray<Problem>) =>
  runtime.runPromise(
    Effect.forEach(
      problems.map((p) => (/\/(memory-limit|runtime-error)$/.test(p.id) ? withTimeToFillMemory(p) : p)),
      (p) =>
        Effect.map(Effect.all([verdictOf(p, p.fixed!), verdictOf(p, p.buggy)]), ([fixed, buggy]) => ({
          id: p.id,
          fixed,
          buggy,
        })),
      { concurrency: 4 },
    ),
  );

/** How many problems are judged besides the suite mini; always the same while the library has the same. */
const sampled = 3;

const mini = suites.find((s) => s.id === "mini")!;

describe("the library", () => {
  const slugs = librarySlugs();
  const problems = slugs.map((slug) => readLibraryProblem(slug));
  const bugs = plantedBugs();

  it("has everything that a problem needs, in every folder", () => {
    const faults = problems.flatMap((p) => structureFaults(p).map((text) => `${p.slug}: ${text}`));
    expect(faults).toEqual([]);
  });

  it("has every kind of bug in every language", () => {
    const kinds = ["wrong-answer", "compile-error", "runtime-error", "time-limit", "memory-limit"];
    for (const language of ["python", "c", "cpp", "javascript"]) {
      const there = bugs.filter((b) => b.problem.language === language).map((b) => b.verdict);
      expect(there).toEqual(expect.arrayContaining(kinds));
    }
  });

  it("has references that are accepted, and planted bugs that are what they are named: mini", async () => {
    const { problems: ofMini } = await Effect.runPromise(loadSuite(mini));
    const named = new Map(bugs.map((b) => [b.problem.id, b.verdict]));
    for (const v of await verdictsOf(ofMini)) expect(v).toEqual({ ...v, fixed: "accepted", buggy: named.get(v.id) });
  });

  const sample = [...slugs].sort((a, b) => hashText(a) - hashText(b)).slice(0, sampled);
  it(`has references that are accepted, and planted bugs that are what they are named: ${sample.join(", ")}`, async () => {
    const chosen = bugs.filter((b) => sample.includes(b.problem.problem));
    const verdicts = await verdictsOf(chosen.map((b) => b.problem));
    expect(verdicts).toEqual(chosen.map((b) => ({ id: b.problem.id, fixed: "accepted", buggy: b.verdict })));
  });
});

describe("the suites", () => {
  for (const suite of suites) {
    it(`${suite.id} is what was frozen`, async () => {
      const set = await Effect.runPromise(loadSuite(suite));
      expect(set.problems).toHaveLength(suite.problems);
      expect(set.digest).toBe(suite.digest);
    });
  }

  it("become one set, unless a problem is in two of them", async () => {
    const [python, c] = await Promise.all(
      ["synthetic-python-v1", "synthetic-c-v1"].map((id) =>
        Effect.runPromise(loadSuite(suites.find((s) => s.id === id)!)),
      ),
    );
    const both = await Effect.runPromise(mergeSets([python!, c!]));
    expect(both.problems).toEqual([...python!.problems, ...c!.problems]);
    expect(both.digest).toBe(digestOf(both.problems));
    expect(await Effect.runPromise(mergeSets([c!]))).toBe(c);
    const twice = await Effect.runPromise(Effect.flip(mergeSets([python!, c!, python!])));
    expect(twice.why).toMatch(/^problem ".+" is in synthetic-python-v1 too$/);
  });

  it("mini holds problems of the library as they are", async () => {
    const library = new Map(plantedBugs().map((b) => [b.problem.id, b.problem]));
    const { problems } = await Effect.runPromise(loadSuite(mini));
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
    const verdicts = await verdictsOf(problems);
    expect(verdicts.filter((v) => v.fixed !== "accepted" || v.buggy === "accepted")).toEqual([]);
  });
});

describe.skipIf(existsSync(samples))("bugs that nobody here wrote", () => {
  it("are not beside this checkout, so they were not judged", () => {
    expect(existsSync(samples)).toBe(false);
  });
});
