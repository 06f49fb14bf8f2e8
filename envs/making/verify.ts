/**
 * Proof that a mutant is a bug, by running it: it fails a test that the agent sees, three times out of three, in the
 * same way; a time limit it exceeds five times over.
 *
 * Every judging is a run of its own, so the judge given here must not remember verdicts. Most mutants that run for ever
 * are not wanted, so each is first given a short time, which changes no other verdict: what ends within the short time
 * would have ended within the long one.
 */
import { Effect } from "effect";
import type { Judge, Task } from "../../src/judge.ts";
import type { Problem } from "../../src/problem.ts";
import type { JudgeError, Verdict } from "../../src/verdict.ts";

/** How often the same has to come out. */
const repeats = 3;
/** By how much a time limit has to be exceeded. */
const margin = 5;
/** CPU time of the first look, unless the problem's own limit is shorter. Compiling has its own limit. */
const firstLookMs = 400;
/** Of mutants that outlast the first look, the share that is looked at for the problem's whole time. */
const patience = 0.5;
/** Of those that outlast that too, the share that is held to the margin. */
const endurance = 0.6;

export interface Proven {
  readonly verdict: Verdict;
  /** The first public test that fails. */
  readonly failing: number;
}

/** Why a mutant is no bug, or not a wanted one: it passes what can be seen, differs from run to run, or is slow and was left out. */
export type Unproven = "passes" | "flaky" | "slow";

/** The problem as it is while mutants are looked at: public tests only. Kept, because the judge recognises a task. */
export const visible = (sound: Problem, cpuMs = sound.limits.cpuMs): Task => ({
  ...sound,
  tests: sound.tests.slice(0, sound.publicCount),
  limits: { ...sound.limits, cpuMs },
});

const isTimeout = (verdict: Verdict): boolean => verdict === "time-limit" || verdict === "output-limit";

const look = Effect.fnUntraced(function* (judge: Judge["Service"], task: Task, text: string) {
  const { judgement } = yield* judge.judge(task, text, { stopAtFirstFailure: true });
  const failing = judgement.cases.findIndex((c) => c.verdict !== "accepted" && c.verdict !== "not-run");
  return { verdict: judgement.verdict, failing: Math.max(0, failing) };
});

/** One test, so many times over: each is a run of its own. */
const alone = (sound: Problem, test: number, times: number, cpuMs = sound.limits.cpuMs): Task => ({
  ...visible(sound, cpuMs),
  tests: Array.from({ length: times }, () => sound.tests[test]!),
  publicCount: times,
});

/** Whether the test that failed fails in the same way every time it is run again. */
const failsAgain = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  sound: Problem,
  text: string,
  { verdict, failing }: Proven,
  times: number,
) {
  const { judgement } = yield* judge.judge(alone(sound, failing, times), text);
  if (judgement.verdict !== verdict) return false;
  return verdict === "compile-error" || judgement.cases.every((c) => c.verdict === verdict);
});

/** Whether a program fails what can be seen, for whatever reason. */
export const fails = (judge: Judge["Service"], sound: Problem, text: string) =>
  Effect.map(
    look(judge, visible(sound, Math.min(firstLookMs, sound.limits.cpuMs)), text),
    ({ verdict }) => verdict !== "accepted",
  );

/** `chance` in [0, 1) decides whether a slow mutant is one of those that are looked at for long. */
export const prove = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  sound: Problem,
  text: string,
  chance: number,
): Effect.fn.Return<Proven | Unproven, JudgeError> {
  const full = sound.limits.cpuMs;
  const short = visible(sound, Math.min(firstLookMs, full));
  const whole = visible(sound);
  const first = yield* look(judge, short, text);
  if (first.verdict === "accepted") return "passes";
  if (!isTimeout(first.verdict)) return (yield* failsAgain(judge, sound, text, first, repeats - 1)) ? first : "flaky";
  if (chance >= patience) return "slow";
  const second = yield* look(judge, whole, text);
  if (second.verdict === "accepted") return "passes";
  if (isTimeout(second.verdict)) {
    if (chance >= patience * endurance) return "slow";
    const long = yield* look(judge, alone(sound, second.failing, 1, Math.min(600_000, margin * full)), text);
    if (long.verdict === "accepted") return "flaky";
  }
  return (yield* failsAgain(judge, sound, text, second, repeats - 1)) ? second : "flaky";
});

/** Whether a reference passes all its tests, as often as a bug has to fail them. */
export const isSound = Effect.fnUntraced(function* (judge: Judge["Service"], sound: Problem) {
  for (let i = 0; i < repeats; i++) {
    const { judgement } = yield* judge.judge(sound, sound.fixed ?? "", { stopAtFirstFailure: true });
    if (judgement.verdict !== "accepted") return false;
  }
  return true;
});
