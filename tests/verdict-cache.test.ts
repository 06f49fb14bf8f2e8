import { Deferred, Effect, Fiber } from "effect";
import { describe, expect, it } from "vitest";
import type { Judge, Task } from "../src/judge.ts";
import type { CaseResult, Judgement, Timing } from "../src/judgement.ts";
import { defaultLimits, wallOf } from "../src/limits.ts";
import { JudgeError } from "../src/verdict.ts";
import { cachedJudge } from "../src/verdict-cache.ts";

const task: Task = {
  language: "python",
  entry: "stdin",
  harness: "",
  fixed: undefined,
  tests: [{ input: "1", expected: "1" }],
  publicCount: 1,
  limits: defaultLimits,
  checker: "lines",
  tol: undefined,
};

const judged = (verdict: CaseResult["verdict"], cpuMs = 5, wallMs = 5): { judgement: Judgement; timing: Timing } => {
  const one = { cpuMs, wallMs, peakBytes: 1 };
  return {
    judgement: {
      verdict: verdict === "not-run" ? "accepted" : verdict,
      passed: 0,
      cases: [{ verdict }],
      diagnostics: [],
    },
    timing: { ...one, cases: [one] },
  };
};

/** A judge that counts how often it is asked, with the cache over it. */
const counting = (
  answer: () => Effect.Effect<{ judgement: Judgement; timing: Timing }, JudgeError>,
  bytes?: number,
) => {
  let count = 0;
  const judge: Judge["Service"] = {
    toolchains: new Map(),
    workers: 1,
    tier: "standard",
    judge: () =>
      Effect.suspend(() => {
        count++;
        return answer();
      }),
    answers: () => Effect.die("not asked"),
    run: () => Effect.die("not asked"),
  };
  return { judge: cachedJudge(judge, bytes), count: () => count };
};

const run = Effect.runPromise;

describe("the verdict cache", () => {
  it("judges the same program once, and says so only in the timing", async () => {
    const { judge, count } = counting(() => Effect.succeed(judged("wrong-answer")));
    const first = await run(judge.judge(task, "x"));
    const second = await run(judge.judge({ ...task }, "x"));
    expect(count()).toBe(1);
    expect(second.judgement).toEqual(first.judgement);
    expect(second.timing).toEqual({ ...first.timing, cached: true });
    expect(first.timing).not.toHaveProperty("cached");
  });

  it("judges again when anything that decides a verdict is different", async () => {
    const { judge, count } = counting(() => Effect.succeed(judged("accepted")));
    const variations: ReadonlyArray<Partial<Task>> = [
      {},
      { language: "c" },
      { entry: "f" },
      { harness: "h" },
      { tests: [{ input: "1", expected: "2" }] },
      { limits: { ...defaultLimits, cpuMs: 1 << 15 } },
      { checker: "exact" },
      { tol: 1 },
      { publicCount: 2 },
    ];
    for (const variation of variations) await run(judge.judge({ ...task, ...variation }, "x"));
    await run(judge.judge(task, "y"));
    await run(judge.judge(task, "x", { stopAtFirstFailure: true }));
    expect(count()).toBe(variations.length + 2);
  });

  it("answers without the lines that ran where they are known, and judges again where they are asked for", async () => {
    const lined = judged("wrong-answer");
    const cases = [{ verdict: "wrong-answer" as const, coverage: [1, 2] }];
    const { judge, count } = counting(() => Effect.succeed({ ...lined, judgement: { ...lined.judgement, cases } }));
    await run(judge.judge(task, "x", { coverage: true }));
    const plain = await run(judge.judge(task, "x"));
    expect([count(), plain.judgement.cases, plain.timing.cached]).toEqual([1, [{ verdict: "wrong-answer" }], true]);
    expect((await run(judge.judge(task, "x", { coverage: true }))).judgement.cases).toEqual(cases);
    await run(judge.judge(task, "y"));
    await run(judge.judge(task, "y", { coverage: true }));
    expect(count()).toBe(3);
  });

  it("keeps nothing that could come out differently: no time limit, nothing near one", async () => {
    const near = [defaultLimits.cpuMs, wallOf(defaultLimits.cpuMs)].map((limit) => 0.6 * limit);
    for (const answer of [judged("time-limit"), judged("accepted", near[0]), judged("accepted", 5, near[1])]) {
      const { judge, count } = counting(() => Effect.succeed(answer));
      await run(judge.judge(task, "x"));
      await run(judge.judge(task, "x"));
      expect(count()).toBe(2);
    }
  });

  it("keeps no fault of ours", async () => {
    let broken = true;
    const error = new JudgeError({ attempted: "a", why: "b", next: "c", permanent: false });
    const { judge } = counting(() => (broken ? Effect.fail(error) : Effect.succeed(judged("accepted"))));
    expect((await run(Effect.flip(judge.judge(task, "x"))))._tag).toBe("JudgeError");
    broken = false;
    expect((await run(judge.judge(task, "x"))).judgement.verdict).toBe("accepted");
  });

  it("lets those that ask while the first is being judged wait for it", async () => {
    const gate = Deferred.makeUnsafe<void>();
    const { judge, count } = counting(() => Effect.as(Deferred.await(gate), judged("accepted")));
    const asking = [1, 2, 3].map(() => Effect.runFork(judge.judge(task, "x")));
    Deferred.doneUnsafe(gate, Effect.void);
    const answers = await run(Effect.forEach(asking, Fiber.join));
    expect(count()).toBe(1);
    expect(answers.map((a) => a.timing.cached === true)).toEqual([false, true, true]);
  });

  it("does not let them wait for one that was interrupted", async () => {
    const gate = Deferred.makeUnsafe<void>();
    const { judge, count } = counting(() => Effect.as(Deferred.await(gate), judged("accepted")));
    const [first, second] = [Effect.runFork(judge.judge(task, "x")), Effect.runFork(judge.judge(task, "x"))];
    await run(Fiber.interrupt(first!));
    Deferred.doneUnsafe(gate, Effect.void);
    expect((await run(Fiber.join(second!))).judgement.verdict).toBe("accepted");
    expect(count()).toBe(2);
  });

  it("forgets the least recently used beyond its size", async () => {
    const { judge, count } = counting(() => Effect.succeed(judged("accepted")), 1000);
    for (const program of ["a", "b", "c", "a", "d", "e", "a"]) await run(judge.judge(task, program));
    expect(count()).toBe(5);
    expect(judge.stats().bytes).toBeLessThanOrEqual(1000);
    await run(judge.judge(task, "b"));
    expect(count()).toBe(6);
  });
});
