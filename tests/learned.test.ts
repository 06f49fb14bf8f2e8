/** The learned policy: what it reads, that it learns, and that a run can be stopped and gone on with. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import { Effect, Layer, ManagedRuntime, Option, Result } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedPolicy } from "../cli/policies.ts";
import { makeSampler } from "../envs/curriculum.ts";
import { debugging } from "../envs/debugging.ts";
import { Attempt } from "../policies/attempt.ts";
import { type Actor, logProbabilities, makeActor } from "../policies/learned/actor.ts";
import { discounted, generalised, groupAdvantages, overlong, stepAdvantages } from "../policies/learned/advantages.ts";
import { backendIds, loadBackend } from "../policies/learned/backend.ts";
import {
  alone,
  begunFrom,
  type Checkpoint,
  checkpointFile,
  readCheckpoint,
  together,
  weightsOnly,
} from "../policies/learned/checkpoint.ts";
import type { Trajectory } from "../policies/learned/collect.ts";
import { nextProblems, noteOutcome } from "../policies/learned/curriculum.ts";
import { credit } from "../policies/learned/experience.ts";
import { encode, narrowed } from "../policies/learned/features.ts";
import { Idioms } from "../policies/learned/idioms.ts";
import { Divergence, Learner } from "../policies/learned/learner.ts";
import { lessonOf } from "../policies/learned/lessons.ts";
import { actorOf, loadPolicy } from "../policies/learned/load.ts";
import { batchOf, makeNetwork, smallShape } from "../policies/learned/network.ts";
import { learned, viewOfAll } from "../policies/learned/policy.ts";
import { openRunFolder, RunFolderError, savePolicy } from "../policies/learned/run-folder.ts";
import { encodeTensors, writeWhole } from "../policies/learned/safetensors.ts";
import type { Shared } from "../policies/learned/situations.ts";
import { fileHeader, maskedChecksum, scalarEvent } from "../policies/learned/tensorboard.ts";
import { train } from "../policies/learned/training.ts";
import { type TrainingOptions, trainingDefaults } from "../policies/learned/training-options.ts";
import { neighbourhoods, repairs } from "../policies/neighbourhood.ts";
import type { Rules } from "../src/environment.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { Judge } from "../src/judge.ts";
import type { Observation } from "../src/observation.ts";
import { decodeProblem } from "../src/problem.ts";
import { random } from "../src/random.ts";
import { reward, shaped } from "../src/reward.ts";
import { restart, termination, transition, truncation } from "../src/step.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-learned-"));
const runtime = ManagedRuntime.make(Layer.merge(Judge.layer({ workers: 2 }), Journal.none));
afterAll(async () => {
  await runtime.dispose();
  rmSync(folder, { recursive: true });
});

const fixed = "def f(a, n):\n    total = 0\n    for i in range(n):\n        total = total + a[i]\n    return total\n";
const bugs = ["total + a[i]:total - a[i]", "range(n):range(n - 1)", "return total:return n", "total = 0:total = 1"].map(
  (b) => fixed.replace(...(b.split(":") as [string, string])),
);
const problems = bugs.map((buggy, i) =>
  Result.getOrThrow(
    decodeProblem(
      JSON.stringify({
        ...{ id: `sum/${i}`, language: "python", entry: "f", statement: "The sum of the first n.", buggy, fixed },
        tests: [1, 2, 3, 4].map((n) => ({ args: [[5, 7, 9, 11], n], expected: [5, 12, 21, 32][n - 1] })),
      }),
      { file: "tests/learned.test.ts", line: 1 },
    ),
  ),
);

const observationOf = (text: string): Observation => ({
  ...{ problem: "p", language: "python", entry: "f", statement: "", feedback: "full" as const, passed: false },
  files: [{ name: "main.py", text, sha256: "", editable: true }],
  limits: { cpuMs: 1000, memoryMb: 64, outputBytes: 1024 } as Observation["limits"],
  ...{ verdict: "wrong-answer" as const, passedCount: 1, testCount: 4, diagnostics: [], turn: 0, turnsLeft: 20 },
  tests: [
    { index: 0, public: true, verdict: "wrong-answer", expected: "12", actual: "11", coverage: [2, 3, 4, 5] },
    { index: 1, public: true, verdict: "accepted", expected: "0", actual: "0", coverage: [2, 3, 5] },
  ],
  budget: { bytes: 1024, cut: [] },
});

let attempts: ReadonlyArray<Attempt>;
beforeAll(async () => {
  await loadBackend("wasm");
  const read = Option.getOrThrow(await Effect.runPromise(neighbourhoods({ language: "python" })));
  attempts = bugs.map((bug) => new Attempt(observationOf(bug), read));
});

const run = <A, E>(effect: Effect.Effect<A, E>): Promise<A> => Effect.runPromise(effect);

describe("features", () => {
  it("say the same of the same attempt, and are about 0 to 1", () => {
    for (const attempt of attempts) {
      const [a, b] = [
        encode(attempt, viewOfAll(attempt.neighbourhood)),
        encode(attempt, viewOfAll(attempt.neighbourhood)),
      ];
      expect(b).toEqual(a);
      for (const numbers of [a.program.siteFeatures, a.program.candidateFeatures, a.siteFeatures, a.global])
        for (const x of numbers) expect(Math.abs(x)).toBeLessThanOrEqual(2);
    }
  });

  it("do not know the names of a program's own variables", () => {
    const renamed = new Attempt(observationOf(bugs[0]!.replaceAll("total", "acc")), () => ({
      ...attempts[0]!.neighbourhood,
      ...read(bugs[0]!.replaceAll("total", "acc")),
    }));
    expect(viewOfAll(renamed.neighbourhood).encoded.siteIds).toEqual(
      viewOfAll(attempts[0]!.neighbourhood).encoded.siteIds,
    );
  });
  const read = (text: string) => new Attempt(observationOf(text), readAny).neighbourhood;
  let readAny: (text: string) => Attempt["neighbourhood"];
  beforeAll(async () => {
    readAny = Option.getOrThrow(await Effect.runPromise(neighbourhoods({ language: "python" })));
  });

  it("without feedback depend on the text and on what was tried, not on what came of it", () => {
    const told = { ...observationOf(bugs[0]!), passedCount: 0, verdict: "runtime-error" as const, tests: [] };
    const [a, b] = [new Attempt(observationOf(bugs[0]!), readAny, false), new Attempt(told, readAny, false)];
    a.record(3, { ...observationOf("x"), passedCount: 3 });
    b.record(3, { ...observationOf("x"), passedCount: 0, verdict: "compile-error" });
    const view = viewOfAll(a.neighbourhood);
    expect(encode(a, view, "none")).toEqual(encode(b, view, "none"));
    expect(encode(a, view, "full")).not.toEqual(encode(b, view, "full"));
  });

  it("of some candidates are those of all, narrowed", () => {
    const [attempt] = attempts;
    const view = viewOfAll(attempt!.neighbourhood);
    const [all, some] = [encode(attempt!, view), encode(attempt!, narrowed(view, [2, 5]))];
    expect([...some.program.candidateIds]).toEqual([
      ...all.program.candidateIds.slice(6, 9),
      ...all.program.candidateIds.slice(15, 18),
    ]);
    expect(some.siteFeatures).toEqual(all.siteFeatures);
    expect(some.global).toEqual(all.global);
  });
});

describe("the network", () => {
  const gradients = async () => {
    const network = makeNetwork({ ...smallShape, width: 16, pointer: 16 }, 1);
    const batch = batchOf(
      attempts.slice(0, 2).map((a) => encode(a, narrowed(viewOfAll(a.neighbourhood), [0, 5, 9, 40]))),
    );
    const names = Object.keys(network.weights);
    const { value, grads } = tf.variableGrads(() => {
      const { logits, values } = network.forward(batch);
      const first = tf.slice(tf.logSoftmax(logits), [0, 0], [2, 1]);
      return tf.sub(tf.sum(tf.square(values)), tf.sum(first)) as tf.Scalar;
    }, Object.values(network.weights));
    const all = await Promise.all(names.map(async (name) => [...(await grads[network.weights[name]!.name]!.data())]));
    return { names, loss: (await value.data())[0]!, all };
  };

  for (const id of backendIds.filter((b) => b !== "cpu")) {
    it(`has the gradients on ${id} that it has on cpu`, async ({ skip }) => {
      const loaded = await loadBackend(id, { softwareGpu: true }).catch((error: Error) => error);
      if (loaded instanceof Error) return skip(loaded.message);
      const here = await gradients();
      await loadBackend("cpu");
      const wanted = await gradients();
      await tf.setBackend("wasm");
      expect(here.loss).toBeCloseTo(wanted.loss, 4);
      for (const [i, name] of here.names.entries()) {
        const scale = Math.max(...wanted.all[i]!.map(Math.abs), 1e-3);
        const off = here.all[i]!.map((g, k) => Math.abs(g - wanted.all[i]![k]!) / scale);
        expect(Math.max(...off), name).toBeLessThan(1e-4);
      }
    });
  }

  it("answers many at once as it answers each alone, to the bit", async () => {
    const actor = makeActor(makeNetwork(smallShape, 1));
    const decisions = attempts.map((a) => encode(a, viewOfAll(a.neighbourhood)));
    const together = await run(Effect.forEach(decisions, actor.score, { concurrency: "unbounded" }));
    for (const [i, decision] of decisions.entries()) expect(await run(actor.score(decision))).toEqual(together[i]);
  });

  it("decides together with others by the mean of their logarithms, from one file", async () => {
    const decision = encode(attempts[0]!, viewOfAll(attempts[0]!.neighbourhood));
    const saved = await Promise.all(
      [1, 2].map(async (seed) => ({
        ...{ options: { ...trainingDefaults, seed }, digest: "d", imitated: 1, iteration: 0, successes: {} },
        ...{ learner: await new Learner(smallShape, seed).state(), idioms: new Idioms() },
      })),
    );
    const file = join(folder, "together.safetensors");
    savePolicy(file, together([saved[0]!, saved[1]!]));
    const read = Result.getOrThrow(readCheckpoint(file));
    expect(read.seeds).toEqual([1, 2]);
    const [both, ...each] = await Promise.all([read, ...saved].map((c) => run(actorOf(c).score(decision))));
    for (const place of [0, 7, 100]) {
      const mean = each.reduce((sum, { logits }) => sum + logProbabilities(logits)[place]! / each.length, 0);
      expect(both!.logits[place]).toBeCloseTo(mean, 4);
    }
    expect(both!.value).toBeCloseTo((each[0]!.value + each[1]!.value) / 2, 5);
    expect((await run(loadPolicy(file, "both"))).description).toBe(
      "2 networks that point at edits together, trained by imitation",
    );
    /* And each of them alone, as it was. */
    expect((await run(loadPolicy(`${file}#2`, "one"))).description).toBe(
      "a network that points at edits, trained by imitation",
    );
    const second = alone(read, 2)!;
    expect([second.options.seed, second.seeds]).toEqual([2, undefined]);
    expect((await run(actorOf(second).score(decision))).logits).toEqual(each[1]!.logits);
    const third = await run(Effect.flip(loadPolicy(`${file}#3`, "none")));
    expect(third.message).toContain("it holds 2 networks, and none is number 3");
  });

  it("leaves no tensor behind", async () => {
    const learner = new Learner(smallShape, 1);
    const lessons = attempts.map(
      (a) => lessonOf(a, fixed, { feedback: "full", idioms: new Idioms(), naturalness: 0, generator: random(1) })!,
    );
    await learner.imitate(lessons, { from: 1e-3, to: 1e-3, minibatch: 2 });
    const before = tf.memory().numTensors;
    await learner.imitate(lessons, { from: 1e-3, to: 1e-3, minibatch: 2 });
    await run(makeActor(learner.network).score(lessons[0]!.decision));
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("the learner", () => {
  it("learns to choose what repairs", async () => {
    const learner = new Learner(smallShape, 1);
    const lessons = attempts.map(
      (a) => lessonOf(a, fixed, { feedback: "full", idioms: new Idioms(), naturalness: 0, generator: random(1) })!,
    );
    const losses: Array<number> = [];
    for (let i = 0; i < 40; i++) losses.push(await learner.imitate(lessons, { from: 5e-3, to: 5e-3, minibatch: 4 }));
    expect(losses[0]).toBeGreaterThan(3);
    expect(losses.at(-1)).toBeLessThan(1);
  });

  it("makes what earned more likelier beside what earned less", async () => {
    const learner = new Learner(smallShape, 1);
    const actor = makeActor(learner.network);
    const decision = encode(attempts[0]!, narrowed(viewOfAll(attempts[0]!.neighbourhood), [1, 2, 3, 4]));
    const probabilities = async () => {
      const { logits } = await run(actor.score(decision));
      const e = [...logits].map(Math.exp);
      return e.map((x) => x / e.reduce((a, b) => a + b, 0));
    };
    const before = await probabilities();
    const experience = [0, 1].map((chosen) => ({
      ...{ decision, chosen, logProbability: Math.log(before[chosen]!) },
      ...{ advantage: chosen === 0 ? 1 : -1, return: chosen },
    }));
    const options = { ...trainingDefaults, rate: 1e-3, epochs: 20, minibatch: 2, entropy: 0, targetKl: 0 };
    const { gradientNorm, decisions } = await learner.improve(experience, options);
    expect([gradientNorm > 0, decisions]).toEqual([true, 40]);
    const after = await probabilities();
    expect(after[0]).toBeGreaterThan(before[0]!);
    expect(after[0]! / after[1]!).toBeGreaterThan(1.05 * (before[0]! / before[1]!));
  });

  it("goes on from its state bit for bit", async () => {
    const lessons = attempts.map(
      (a) => lessonOf(a, fixed, { feedback: "full", idioms: new Idioms(), naturalness: 0, generator: random(1) })!,
    );
    const options = { from: 1e-3, to: 5e-4, minibatch: 2 };
    const straight = new Learner(smallShape, 3);
    await straight.imitate(lessons, options);
    const state = await straight.state();
    await straight.imitate(lessons, options);
    const resumed = new Learner(smallShape, state);
    await resumed.imitate(lessons, options);
    expect(await resumed.state()).toEqual(await straight.state());
  });

  it("stops when its numbers are no numbers any more", async () => {
    const learner = new Learner(smallShape, 1);
    const lesson = lessonOf(attempts[0]!, fixed, {
      feedback: "full",
      idioms: new Idioms(),
      naturalness: 0,
      generator: random(1),
    })!;
    const global = lesson.decision.global.map(() => Number.NaN);
    const broken = { ...lesson, decision: { ...lesson.decision, global } };
    await expect(learner.imitate([broken], { from: 1, to: 1, minibatch: 1 })).rejects.toBeInstanceOf(Divergence);
  });
});

describe("credit", () => {
  it("is generalised advantage estimation where there is a critic", () => {
    const { advantages, returns } = generalised([0, 0, 1], [0.2, 0.4, 0.6], { gamma: 0.9, lambda: 0.5 });
    const d = [0 + 0.9 * 0.4 - 0.2, 0 + 0.9 * 0.6 - 0.4, 1 - 0.6];
    const wanted = [d[0]! + 0.45 * (d[1]! + 0.45 * d[2]!), d[1]! + 0.45 * d[2]!, d[2]!];
    for (const [i, a] of advantages.entries()) expect(a).toBeCloseTo(wanted[i]!);
    for (const [i, r] of returns.entries()) expect(r).toBeCloseTo(wanted[i]! + [0.2, 0.4, 0.6][i]!);
    expect(discounted([1, 0, 2], 0.5)).toEqual([1.5, 1, 2]);
  });

  it("is the distance from the group's mean where there is none", () => {
    expect(groupAdvantages([1, 0, 0, 1], false)).toEqual([0.5, -0.5, -0.5, 0.5]);
    expect(groupAdvantages([3, 3, 3], true)).toEqual([0, 0, 0]);
    expect([overlong(5, 12, 4), overlong(10, 12, 4), overlong(12, 12, 4)]).toEqual([-0, -0.5, -1]);
    expect(stepAdvantages(["a", "b", "a"], [1, 5, 3], false)).toEqual([-1, 0, 1]);
  });

  it("drops groups in which every attempt came to the same", () => {
    const decision = encode(attempts[0]!, viewOfAll(attempts[0]!.neighbourhood));
    const trajectory = (problem: string, reward: number): Trajectory => ({
      ...{ job: { problem, seed: 0 }, solved: reward > 0, rewards: [reward], anchors: ["x"] },
      choices: [{ decision, chosen: 0, logProbability: -1, value: 0 }],
    });
    const options = { ...trainingDefaults, algorithm: "dapo" as const };
    const played = [trajectory("a", 1), trajectory("a", 0), trajectory("b", 1), trajectory("b", 1)];
    const { experience, dropped, groups } = credit(played, options);
    expect([experience.map((e) => e.advantage), dropped, groups]).toEqual([[0.5, -0.5], 1, 2]);
  });
});

describe("the curriculum", () => {
  it("draws families alike and problems that are solved sometimes most, by the seed alone", () => {
    const all = [
      ...Array.from({ length: 30 }, (_, i) => ({ id: `common${i}`, family: "common" })),
      { id: "rare", family: "rare" },
    ];
    const successes = {};
    for (const { id } of all.slice(0, 20)) for (let i = 0; i < 10; i++) noteOutcome(successes, id, true);
    const draw = (seed: number) => nextProblems(all, successes, 6, random(seed));
    expect(draw(1)).toEqual(draw(1));
    const drawn = Array.from({ length: 200 }, (_, seed) => draw(seed)).flat();
    expect(drawn.filter((id) => id === "rare").length).toBeGreaterThan(150);
    const unsolved = drawn.filter((id) => Number(id.slice(6)) >= 20).length;
    const solved = drawn.filter((id) => Number(id.slice(6)) < 20).length;
    expect(unsolved).toBeGreaterThan(1.5 * solved);
  });
});

describe("TensorBoard events", () => {
  it("carry the checksums that the format asks for", () => {
    expect(maskedChecksum(Buffer.from("123456789"))).toBe(
      (((0xe3069283 >>> 15) | (0xe3069283 << 17)) + 0xa282ead8) >>> 0,
    );
    for (const record of [fileHeader(1), scalarEvent(2, 300, { "a/b": 0.5 })].map((r) => Buffer.from(r))) {
      const length = Number(record.readBigUInt64LE());
      expect(record.length).toBe(length + 16);
      expect(record.readUInt32LE(8)).toBe(maskedChecksum(record.subarray(0, 8)));
      expect(record.readUInt32LE(12 + length)).toBe(maskedChecksum(record.subarray(12, 12 + length)));
    }
  });
});

describe("training", () => {
  const options: TrainingOptions = {
    ...trainingDefaults,
    shape: { width: 16, layers: 1, heads: 2, pointer: 16 },
    imitation: { ...trainingDefaults.imitation, rounds: 1, epochs: 2 },
    ...{ iterations: 2, groups: 2, groupSize: 2, turns: 2, checkpointEvery: 1 },
  };
  const played = (
    over: { options?: TrainingOptions; resume?: Checkpoint; shared?: Shared; player?: Actor; budgetMs?: number } = {},
  ) =>
    runtime.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const byId = new Map(problems.map((p) => [p.id, p]));
          const source = { get: (id: string) => byId.get(id), ids: [...byId.keys()] };
          const environment = host(debugging(yield* Judge, source, makeSampler(source)), yield* Journal);
          const saved: Array<Checkpoint> = [];
          const phases: Array<string> = [];
          const lessons: Array<number> = [];
          const last = yield* train({
            ...{ environment, backend: "wasm" as const, digest: "d", options, workers: 2 },
            problems: problems.map((p) => ({
              id: p.id,
              problem: p.problem,
              language: p.language,
              family: "",
              fixed: p.fixed,
            })),
            onProgress: ({ phase, step, numbers }) =>
              Effect.sync(() => {
                phases.push(`${phase} ${step}`);
                if (numbers.lessons !== undefined) lessons.push(numbers.lessons);
              }),
            save: (checkpoint) => Effect.sync(() => void saved.push(checkpoint)),
            ...over,
          });
          return { last, saved, phases, lessons };
        }),
      ),
    );

  it("imitates, acts and learns, and goes on from a file bit for bit", async () => {
    const straight = await played();
    expect(straight.phases).toEqual(["imitation 1", "imitation 2", "reinforcement 1", "reinforcement 2"]);
    expect(straight.saved.map((c) => [c.imitated, c.iteration])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    const file = join(folder, "checkpoint.safetensors");
    writeWhole(file, encodeTensors(checkpointFile(straight.saved[2]!)));
    const resume = Result.getOrThrow(readCheckpoint(file));
    expect(resume).toEqual(straight.saved[2]);
    const resumed = await played({ resume });
    expect(resumed.phases).toEqual(["reinforcement 2"]);
    expect(resumed.last).toEqual(straight.last);
    const weights = Object.keys(weightsOnly(straight.last).learner.tensors);
    expect(weights.length * 3).toBe(Object.keys(straight.last.learner.tensors).length);
    const policy = await run(loadPolicy(file, "learned"));
    expect(policy.reset).toEqual({ coverage: true, feedback: "full" });
    const start = restart(observationOf(bugs[0]!), { cpuMs: 0, wallMs: 0, peakBytes: 0 });
    expect((await run(policy.begin(1).act(start))).type).toBe("submit");
  });

  it("ends as soon as its time is over, and learns the same where there is enough", async () => {
    const whole = await played();
    const long = await played({ budgetMs: 1e9 });
    expect(long).toEqual(whole);
    const none = await played({ budgetMs: 1 });
    expect([none.phases, none.lessons]).toEqual([["imitation 1"], [0]]);
    expect(none.saved.map((c) => [c.imitated, c.iteration])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it("looks once for several seeds, which learn what each would alone", async () => {
    const from = (seed: number) => ({ ...options, seed, iterations: 0 });
    const shared: Shared = {};
    await played({ options: from(1), shared });
    expect(shared.looked).toHaveLength(problems.length);
    const beside = await played({ options: from(2), shared });
    const alone = await played({ options: from(2) });
    expect(beside.last).toEqual(alone.last);
  });

  it("learns after tries too, of some problems in each later round, and resumes between rounds bit for bit", async () => {
    const imitation = { ...options.imitation, rounds: 2, problems: 2, turns: 3, epochs: 1 };
    const twice = { ...options, imitation, iterations: 0 };
    const straight = await played({ options: twice });
    const [first, second] = straight.lessons;
    expect(first).toBe(problems.length);
    expect(second).toBeGreaterThan(first!);
    expect(second).toBeLessThanOrEqual(first! + 2 * (3 - 1));
    const resumed = await played({ options: twice, resume: straight.saved[1]! });
    expect(resumed.lessons).toEqual([second]);
    expect(resumed.last).toEqual(straight.last);
  });

  it("lets the policy that it goes on from play once for several seeds, each of which learns what it would alone", async () => {
    const imitation = { ...options.imitation, rounds: 2, problems: 2, turns: 3, epochs: 1 };
    const from = (seed: number) => ({ ...options, seed, imitation, iterations: 0, from: "another" });
    const begins = await played({ options: { ...options, iterations: 0 } });
    const begun = (seed: number) => begunFrom(weightsOnly(begins.last), { options: from(seed), digest: "d" });
    const player = makeActor(makeNetwork(options.shape, 9));
    const before = player.spent().decisions;
    const shared: Shared = {};
    await played({ options: from(1), resume: begun(1), player, shared });
    const decisions = player.spent().decisions - before;
    expect(decisions).toBeGreaterThan(0);
    const beside = await played({ options: from(2), resume: begun(2), player, shared });
    expect(player.spent().decisions - before).toBe(decisions);
    expect(beside.lessons).toEqual([shared.tried!.get(1)!.situations.length]);
    const alone = await played({ options: from(2), resume: begun(2), player });
    expect(alone.last).toEqual(beside.last);
  });

  it("plays only what it is told to, and looks at all", async () => {
    const imitation = { ...options.imitation, rounds: 2, turns: 2, epochs: 1 };
    const shared: Shared = {};
    const { lessons } = await played({
      options: { ...options, imitation, iterations: 0, playLanguages: ["c"] },
      shared,
    });
    expect(shared.looked).toHaveLength(problems.length);
    expect(lessons).toEqual([problems.length, problems.length]); // nothing in C to play
  });

  it("leaves no policy to play before it has learned anything", async () => {
    const { saved } = await played({ options: { ...options, iterations: 0 } });
    const run = openRunFolder(join(folder, "begun"), 0);
    run.save(saved[0]!);
    expect([existsSync(run.checkpoint), existsSync(run.policy)]).toEqual([true, false]);
    run.save(saved[1]!);
    expect(existsSync(run.policy)).toBe(true);
  });

  /** An environment that runs nothing: one text is right. What is learned here is learned from rewards. */
  const guessing = (right: string, wrong: ReadonlyArray<string>): Rules<{ text: string; turn: number; of: number }> => {
    const timing = { cpuMs: 0, wallMs: 0, peakBytes: 0 };
    const look = ({ text, turn, of }: { text: string; turn: number; of: number }): Observation => ({
      ...observationOf(text),
      ...{ tests: [], passed: text === right, turn, turnsLeft: of - turn },
    });
    return {
      spec: { id: "guessing", version: 1, description: "" },
      begin: ({ problem, maxTurns: of }) => {
        const state = { text: wrong[Number(problem)]!, turn: 0, of };
        return Effect.succeed({ state, step: restart(look(state), timing), snapshot: null });
      },
      play: (before, action) => {
        const text = action.type === "submit" ? action.program : before.text;
        const state = { ...before, text, turn: before.turn + 1 };
        const solved = text === right;
        const ended = solved || state.turn === state.of;
        const value = reward(shaped, { before: 0.25, after: solved ? 1 : 0.25, solved, ended });
        const step = solved
          ? termination(look(state), value, "solved", timing)
          : ended
            ? truncation(look(state), value, "turn-limit", timing)
            : transition(look(state), value, timing);
        return Effect.succeed({ state, step, snapshot: null });
      },
      restore: () => Effect.die("nothing is restored here"),
    };
  };

  for (const algorithm of ["ppo", "dapo"] as const) {
    it(`by ${algorithm} learns from rewards alone`, async () => {
      const right = "def f(n):\n    return n + 1\n";
      const wrong = ["n - 1", "n + 2", "n * 1", "n + 0"].map((bug) => right.replace("n + 1", bug));
      const successes: Array<number> = [];
      await runtime.runPromise(
        Effect.scoped(
          Effect.gen(function* () {
            yield* train({
              ...{ environment: host(guessing(right, wrong), yield* Journal), backend: "wasm", digest: "", workers: 8 },
              options: {
                ...options,
                imitation: { ...options.imitation, rounds: 0 },
                ...{ algorithm, iterations: 20, groups: 4, groupSize: 12, turns: 3, checkpointEvery: 100 },
                ...{ rate: 1e-2, epochs: 4, targetKl: 0.1, entropy: [0.003, 0], margin: 2 },
              },
              problems: wrong.map((_, i) => ({
                id: String(i),
                problem: "right",
                language: "python",
                family: "",
                fixed: right,
              })),
              save: () => Effect.void,
              onProgress: ({ numbers }) => Effect.sync(() => successes.push(numbers.success!)),
            });
          }),
        ),
      );
      expect(Math.max(...successes.slice(0, 3))).toBeLessThan(0.4);
      expect(successes.at(-1)).toBeGreaterThan(0.8);
    });
  }

  it("keeps the last checkpoint when a disk is full, and says what to do", () => {
    const at = join(folder, "run");
    openRunFolder(at, 0);
    writeFileSync(join(at, "checkpoint.safetensors"), "the last good one");
    const blocked = openRunFolder(at, 1);
    rmSync(at, { recursive: true });
    writeFileSync(at, "no folder any more");
    const progress = { phase: "imitation", step: 1, steps: 1, numbers: {} } as const;
    expect(() => blocked.log(progress, 2)).toThrow(RunFolderError);
    expect(() => blocked.log(progress, 2)).toThrow(/--resume/);
    expect(readFileSync(at, "utf8")).toBe("no folder any more");
  });

  it("refuses a checkpoint of another kind with the reason", () => {
    const file = join(folder, "other.safetensors");
    writeWhole(file, encodeTensors({ tensors: {}, metadata: {} }));
    expect(Result.getOrThrow(Result.flip(readCheckpoint(file))).message).toContain("it is no checkpoint of redgreen");
  });
});

describe("the policy that is shipped", () => {
  it("fits the network and the features as they are", async () => {
    const shipped = Result.getOrThrow(readCheckpoint(shippedPolicy));
    const attempt = attempts[0]!;
    const { logits } = await run(actorOf(shipped).score(encode(attempt, viewOfAll(attempt.neighbourhood))));
    const places = [...logits.keys()].sort((a, b) => logits[b]! - logits[a]!);
    expect(places.slice(0, 100)).toEqual(
      expect.arrayContaining([...repairs(attempt.neighbourhood, fixed)].slice(0, 1)),
    );
  });
});

describe("the learned policy", () => {
  it("chooses the best, or draws by the seed, among what was not tried", async () => {
    const actor = makeActor(makeNetwork(smallShape, 1));
    const choose = (choice: "best" | "sample", seed: number, attempt = attempts[0]!) =>
      run(
        learned({ id: "x", description: "", actor, idioms: () => new Idioms(), choice })
          .begin(seed)
          .choose(attempt),
      );
    expect(await choose("best", 1)).toBe(await choose("best", 2));
    expect(await choose("sample", 7)).toBe(await choose("sample", 7));
    const seeds = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => choose("sample", seed)));
    expect(new Set(seeds).size).toBeGreaterThan(1);
    const best = (await choose("best", 1))!;
    const closed = attempts[0]!.copy();
    closed.open[best] = 0;
    expect(await choose("best", 1, closed)).not.toBe(best);
    closed.open.fill(0);
    expect(await choose("best", 1, closed)).toBeUndefined();
  });
});
