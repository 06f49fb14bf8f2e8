import { Effect, Layer, ManagedRuntime } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceOf } from "../cli/gym.ts";
import { debugging } from "../envs/debugging.ts";
import type { Environment } from "../src/environment.ts";
import { host } from "../src/host.ts";
import { Journal, memoryJournal } from "../src/journal.ts";
import { Judge } from "../src/judge.ts";
import { sparse } from "../src/reward.ts";
import { JudgeError } from "../src/verdict.ts";
import { conforms } from "./conformance.ts";
import { double, impossibleIncrement, increment, rightIncrement, wrongIncrement } from "./problems.ts";

const runtime = ManagedRuntime.make(Layer.merge(Judge.layer({ workers: 2 }), Journal.memory));
afterAll(() => runtime.dispose());

const problems = sourceOf([increment, double]);
let environment: Environment;
beforeAll(async () => {
  environment = await runtime.runPromise(
    Effect.gen(function* () {
      return host(debugging(yield* Judge, problems), yield* Journal);
    }),
  );
});

conforms("the debugging environment in process", () => ({
  environment,
  problem: "increment",
  wrong: wrongIncrement,
  right: rightIncrement,
  impossible: impossibleIncrement,
}));

describe("a debugging episode", () => {
  it("starts with the judgement of the buggy program", async () => {
    const { start } = await Effect.runPromise(environment.reset({ problem: "double" }));
    expect(start.observation).toMatchObject({
      verdict: "wrong-answer",
      passed: false,
      passedCount: 0,
      testCount: 4,
      files: [{ name: "main.c", text: double.buggy, editable: true }],
    });
    expect(start.observation.tests?.[0]?.difference?.text).toBe('line 1 differs from column 1: expected "2", got "3"');
    expect(start.timing.cpuMs).toBeGreaterThan(0);
  });

  it("rewards progress, and takes it back when it is lost", async () => {
    const episode = await Effect.runPromise(environment.reset({ problem: "increment" }));
    const better = await Effect.runPromise(episode.step(wrongIncrement)); // 2 of 5 pass
    expect(better.components.progress).toBeCloseTo(0.99 * 0.5 * 0.4, 12);
    const worse = await Effect.runPromise(episode.step({ type: "submit", program: increment.buggy }));
    expect(worse.components.progress).toBeCloseTo(-0.5 * 0.4, 12);
  });

  it("runs an agent's own input without judging it", async () => {
    const episode = await Effect.runPromise(environment.reset({ problem: "double" }));
    const step = await Effect.runPromise(episode.step({ type: "run", input: "21\n" }));
    expect(step.observation.run).toMatchObject({ verdict: "accepted", output: { text: "63\n" } });
    expect(step.observation.verdict).toBe("wrong-answer");
    expect(step.terminated).toBe(false);
    const next = await Effect.runPromise(episode.step({ type: "submit", program: double.fixed! }));
    expect(next.observation).not.toHaveProperty("run");
  });

  it("gives plus or minus one at its end when the reward is sparse", async () => {
    const episode = await Effect.runPromise(
      environment.reset({ problem: "increment", reward: sparse, maxTurns: 2, feedback: "verdict" }),
    );
    expect((await Effect.runPromise(episode.step(wrongIncrement))).reward).toBe(0);
    expect((await Effect.runPromise(episode.step(wrongIncrement))).reward).toBe(-1);
  });

  it("stops at the first failing case where neither feedback nor reward needs more", async () => {
    const judge = await runtime.runPromise(Judge.use(Effect.succeed));
    let left: ReadonlyArray<string> = [];
    const watched: Judge["Service"] = {
      ...judge,
      judge: (...args) =>
        Effect.tap(judge.judge(...args), ({ judgement }) =>
          Effect.sync(() => {
            left = judgement.cases.map((c) => c.verdict).filter((verdict) => verdict === "not-run");
          }),
        ),
    };
    const watching = host(debugging(watched, problems), memoryJournal());
    const leftBy = async (options: Parameters<Environment["reset"]>[0]) => {
      await Effect.runPromise(watching.reset({ ...options, problem: "double" })); // fails all four
      return left.length;
    };
    expect(await leftBy({ reward: sparse, feedback: "verdict" })).toBe(3);
    expect(await leftBy({ reward: sparse, feedback: "first-failure" })).toBe(3);
    expect(await leftBy({ reward: sparse, feedback: "full" })).toBe(0);
    expect(await leftBy({ feedback: "verdict" })).toBe(0);
  });

  it("is abandoned, without reward or verdict, when the judge breaks twice", async () => {
    let broken = false;
    const journal = memoryJournal();
    const judge = await runtime.runPromise(Judge.use(Effect.succeed));
    const failing: Judge["Service"] = {
      ...judge,
      judge: (...args) =>
        broken
          ? Effect.fail(new JudgeError({ attempted: "a test", why: "the box is gone", next: "", permanent: false }))
          : judge.judge(...args),
    };
    const episode = await Effect.runPromise(
      host(debugging(failing, problems), journal).reset({ problem: "increment" }),
    );
    broken = true;
    const error = await Effect.runPromise(Effect.flip(episode.step(rightIncrement)));
    expect(error).toMatchObject({ code: "abandoned", message: expect.stringContaining("the box is gone") });
    broken = false;
    expect((await Effect.runPromise(Effect.flip(episode.step(rightIncrement)))).code).toBe("abandoned");
    expect((await Effect.runPromise(journal.load(episode.id)))?.closing).toBe("abandoned");
  });
});
