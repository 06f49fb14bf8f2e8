/** How an environment picks problems where nobody names one. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Effect, Layer, Result, Schema } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { openGym, sourceOf } from "../cli/gym.ts";
import { makeSampler, type Outcome, type Picked, type Sampler } from "../envs/curriculum.ts";
import { Curriculum } from "../src/curriculum.ts";
import { TraceStore, traceReader } from "../traces/store.ts";
import { increment, rightIncrement } from "./problems.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-curriculum-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Problems with two families, one of which is rare, and difficulties 0, 0.1, ... */
const source = sourceOf(
  Array.from({ length: 10 }, (_, i) => ({
    ...increment,
    id: `p${i}`,
    extra: { family: i === 0 ? "rare" : "frequent", difficulty: i / 10 },
  })),
);
const curriculum = (given: object): Curriculum => Schema.decodeUnknownSync(Curriculum)(given);
const pick = (sampler: Sampler, given: object, seed: number, agent?: string): Picked =>
  Result.getOrThrow(sampler.pick({ curriculum: curriculum(given), seed, ...(agent === undefined ? {} : { agent }) }));
const draws = 4000;
const frequencies = (sampler: Sampler, given: object): ReadonlyMap<string, { share: number; probability: number }> => {
  const found = new Map<string, { share: number; probability: number }>();
  for (let seed = 0; seed < draws; seed++) {
    const { problem, probability } = pick(sampler, given, seed);
    found.set(problem, { share: (found.get(problem)?.share ?? 0) + 1 / draws, probability });
  }
  return found;
};
const played = (problem: string, results: string, agent?: string): ReadonlyArray<Outcome> =>
  [...results].map((c) => ({ problem, agent, solved: c === "+" }));

describe("a curriculum", () => {
  it("says how likely its pick was", () => {
    const past = [
      ...played("p1", "+-+"),
      ...played("p2", "----------"),
      ...played("p3", "++++-"),
      ...played("p4", "-"),
    ];
    for (const kind of ["uniform", "family", "difficulty", "band"]) {
      for (const [id, { share, probability }] of frequencies(makeSampler(source, past), { kind })) {
        expect(Math.abs(share - probability), `${kind} ${id}`).toBeLessThan(0.03);
      }
    }
  });

  it("keeps to one language where it is told to, and says when there is nothing in it", () => {
    const mixed = sourceOf([
      ...source.ids.map((id) => source.get(id)!),
      { ...increment, id: "other", language: "javascript", extra: { family: "frequent", difficulty: 0.5 } },
    ]);
    const sampler = makeSampler(mixed, played("p1", "+-"));
    for (const kind of ["uniform", "family", "difficulty", "band"]) {
      const options = { curriculum: curriculum({ kind }), seed: 7 };
      expect(Result.getOrThrow(sampler.pick({ ...options, language: "javascript" }))).toMatchObject({
        problem: "other",
        probability: 1,
      });
      expect(Result.getOrThrow(sampler.pick({ ...options, language: "python" })).problem).not.toBe("other");
      expect(sampler.pick({ ...options, language: "cobol" })).toMatchObject({
        failure: 'there are no problems in "cobol"; there are some in javascript, python',
      });
    }
  });

  it("by family takes rare families as often as frequent ones", () => {
    const found = frequencies(makeSampler(source), { kind: "family" });
    expect(found.get("p0")?.share).toBeCloseTo(0.5, 1);
    expect(found.size).toBe(10);
  });

  it("by difficulty stays between its bounds, and says when nothing does", () => {
    const sampler = makeSampler(source);
    expect([...frequencies(sampler, { kind: "difficulty", least: 0.3, most: 0.5 }).keys()].sort()).toEqual([
      "p3",
      "p4",
      "p5",
    ]);
    const none = sampler.pick({ curriculum: curriculum({ kind: "difficulty", least: 0.95 }), seed: 0 });
    expect(Result.isFailure(none) && none.failure).toBe("no problem here has a measured difficulty from 0.95 to 1");
  });

  it("by success band begins with what was never finished", () => {
    const sampler = makeSampler(source, played("p0", "+"));
    const found = frequencies(sampler, { kind: "band", fresh: 1 });
    expect(found.has("p0")).toBe(false);
    expect(found.size).toBe(9);
  });

  it("by success band replays what is solved sometimes, and looks after the rest now and then", () => {
    const past = source.ids.flatMap((id) =>
      played(id, id === "p3" ? "+-+-" : id === "p4" ? "++++++++-" : id < "p3" ? "----------" : "++++++++++"),
    );
    const found = frequencies(makeSampler(source, past), { kind: "band" });
    expect(found.get("p3")!.share).toBeGreaterThan(found.get("p4")!.share);
    expect(found.get("p3")!.share + found.get("p4")!.share).toBeGreaterThan(0.85);
    expect(found.size).toBe(10);
    /* The one that was finished first is the most overdue. */
    expect(found.get("p0")!.probability).toBeGreaterThan(found.get("p9")!.probability);
  });

  it("goes by each agent's own successes", () => {
    const sampler = makeSampler(source, played("p1", "+-", "a"));
    expect(pick(sampler, { kind: "band", fresh: 0 }, 1, "a").problem).toBe("p1");
    expect(pick(sampler, { kind: "band", fresh: 0 }, 1, "a")).toMatchObject({ outcomes: 2, success: 0.5 });
    expect(pick(sampler, { kind: "band", fresh: 0 }, 1, "b").outcomes).toBe(0);
  });

  it("is a function of seed and outcomes, whether it saw them happen or was told", () => {
    const past = [...played("p1", "+-+"), ...played("p2", "--"), ...played("p1", "++")];
    const told = makeSampler(source, past);
    const saw = makeSampler(source);
    for (const outcome of past) {
      saw.ended(outcome);
      pick(saw, { kind: "band" }, 7);
    }
    for (let seed = 0; seed < 50; seed++)
      expect(pick(saw, { kind: "band" }, seed)).toEqual(pick(told, { kind: "band" }, seed));
  });

  it("is in the trace: what was picked and why, and all it needs to go on", async () => {
    const traces = join(folder, "traces.sqlite");
    const problems = ["a", "b", "c"].map((id) => ({ ...increment, id }));
    const options = { curriculum: curriculum({ kind: "band", fresh: 0 }), agent: "me" };
    const play = (seed: number) =>
      Effect.scoped(
        Effect.gen(function* () {
          const { environment } = yield* openGym({ problems, traces, setup: { workers: 1 } });
          const episode = yield* environment.reset({ ...options, seed });
          if (seed === 1) yield* episode.step(rightIncrement);
          return episode;
        }),
      );
    const first = await Effect.runPromise(play(1));
    const second = await Effect.runPromise(play(2));
    expect(second.start.observation.problem).toBe(first.start.observation.problem);
    const recorded = await Effect.runPromise(
      TraceStore.use((store) => store.load(second.id)).pipe(Effect.provide(Layer.fresh(traceReader(traces)))),
    );
    expect(recorded?.episode.options).toMatchObject({ ...options, seed: 2 });
    expect(recorded?.turns[0]?.snapshot).toMatchObject({
      picked: { problem: first.start.observation.problem, probability: 1, outcomes: 1, success: 2 / 3 },
    });
  });
});
