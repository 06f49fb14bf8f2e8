/**
 * How strong a problem's tests are: of random edits of its reference, the share that pass every test.
 *
 * An edit that passes may be harmless (`i < n` for `i != n`), and no test can or should tell. So one that also agrees with
 * the reference on every generated input counts as equivalent and is listed as such; the others are survivors, each
 * with the generated input that gives it away.
 */
import { structuredPatch } from "diff";
import { Effect, Schema } from "effect";
import type { Judge } from "../../src/judge.ts";
import type { Problem } from "../../src/problem.ts";
import type { JudgeError } from "../../src/verdict.ts";
import { answerAll } from "./batch.ts";
import { disagreement, type Generated, placeOf, questionsOf } from "./generated.ts";
import { answersInTime } from "./patience.ts";

/** Where random edits come from: up to `count` distinct Python programs, each one edit away, the same for the same seed. */
export interface Edits {
  /** Changes whenever the same seed may give others. */
  readonly version: string;
  readonly sample: (program: string, count: number, seed: number) => ReadonlyArray<string>;
}

/** An edit that passed every test. */
export const Survivor = Schema.Struct({
  /** The lines that changed, `-` before and `+` after. */
  edit: Schema.String,
  /** A generated input that tells it from the reference; none if it is equivalent as far as anyone can tell. */
  given: Schema.optionalKey(Schema.String),
});
export type Survivor = typeof Survivor.Type;

export const Strength = Schema.Struct({
  tried: Schema.Int,
  survivors: Schema.Array(Survivor),
  equivalent: Schema.Array(Survivor),
});
export type Strength = typeof Strength.Type;

/** The changed lines between two programs. */
const changedLines = (before: string, after: string): string =>
  structuredPatch("", "", before, after, "", "", { context: 0 })
    .hunks.flatMap((hunk) => [`@${hunk.oldStart}`, ...hunk.lines])
    .join("\n");

/** The mutants that pass every test of the problem. Tests that kill much are asked first. */
const surviving = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  sound: Problem,
  mutants: ReadonlyArray<string>,
): Effect.fn.Return<ReadonlyArray<string>, JudgeError> {
  const order = [...sound.tests];
  const survivors: Array<string> = [];
  for (const mutant of mutants) {
    const inputs = order.map((t) => t.input);
    let killer: number | undefined;
    yield* judge.answers(sound, mutant, inputs, (answer, i) => {
      const killed = disagreement(sound, order[i]!.expected, answer) !== undefined;
      if (killed) killer = i;
      return killed;
    });
    if (killer === undefined) survivors.push(mutant);
    else order.unshift(...order.splice(killer, 1));
  }
  return survivors;
});

/** Tries edits of the reference `sound.fixed`. */
export const measureStrength = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  sound: Problem,
  mutants: ReadonlyArray<string>,
  generated: ReadonlyArray<Generated>,
): Effect.fn.Return<Strength, JudgeError> {
  const questions = questionsOf(sound, generated);
  const survivors: Array<Survivor> = [];
  const equivalent: Array<Survivor> = [];
  for (const mutant of yield* surviving(judge, sound, mutants)) {
    const edit = changedLines(sound.fixed ?? "", mutant);
    let given: Generated | undefined;
    yield* answersInTime(judge, sound, mutant, questions, (answer, i) => {
      const differs = disagreement(sound, generated[i]!.expected, answer) !== undefined;
      if (differs) given = generated[i];
      return differs;
    });
    if (given === undefined) equivalent.push({ edit });
    else survivors.push({ edit, given: placeOf(given) });
  }
  return { tried: mutants.length, survivors, equivalent };
});

/** A mutant that runs out of time so often will again. */
const enoughLimits = 3;

/**
 * Generated inputs that, as tests, would kill every mutant that passes now and is not equivalent: greedily the input that
 * kills most, the shortest of those that kill as many.
 */
export const missingTests = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  sound: Problem,
  mutants: ReadonlyArray<string>,
  generated: ReadonlyArray<Generated>,
): Effect.fn.Return<ReadonlyArray<Generated>, JudgeError> {
  const questions = questionsOf(sound, generated);
  const killers: Array<ReadonlySet<Generated>> = [];
  for (const mutant of yield* surviving(judge, sound, mutants)) {
    let limits = 0;
    const answers = yield* answerAll(
      judge,
      sound,
      mutant,
      questions,
      ({ verdict }) => verdict === "time-limit" && ++limits >= enoughLimits,
    );
    const kills = generated.filter(
      (g, i) => answers[i]!.verdict !== "not-run" && disagreement(sound, g.expected, answers[i]!) !== undefined,
    );
    if (kills.length > 0) killers.push(new Set(kills));
  }
  const chosen: Array<Generated> = [];
  const byLength = [...generated].sort((a, b) => a.input.length - b.input.length);
  let alive: ReadonlyArray<ReadonlySet<Generated>> = killers;
  while (alive.length > 0) {
    let [best, most] = [byLength[0]!, 0];
    for (const g of byLength) {
      const kills = alive.filter((k) => k.has(g)).length;
      if (kills > most) [best, most] = [g, kills];
    }
    chosen.push(best);
    alive = alive.filter((k) => !k.has(best));
  }
  return chosen;
});
