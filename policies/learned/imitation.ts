/**
 * A round of imitation: passes over situations of which it is known what would repair them. While the learner works on
 * some lessons the next are written, so that two processors are busy.
 */
import { Effect, Fiber } from "effect";
import { random } from "../../src/random.ts";
import type { Attempt } from "../attempt.ts";
import type { Divergence, Lesson } from "./learner.ts";
import type { LessonOptions } from "./lessons.ts";
import type { LearnerThread } from "./remote-learner.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Situations that become lessons at a time. */
const partLength = 256;

export interface ImitationRound<E> {
  readonly learner: LearnerThread;
  readonly situations: ReadonlyArray<Attempt>;
  readonly options: TrainingOptions["imitation"];
  /** Of a pass. */
  readonly seedOf: (epoch: number) => number;
  readonly lesson: (situation: Attempt, generator: LessonOptions["generator"]) => Lesson | undefined;
  /** How much of the time for this round has gone, from 0 to 1; the round ends at 1, whatever is left to learn from. */
  readonly spent: Effect.Effect<number>;
  /** After every part of a pass: how many situations of it were learned from. */
  readonly onPart: (done: number, of: number) => void;
  readonly onPass: (
    epoch: number,
    numbers: { readonly loss: number; readonly lessons: number },
  ) => Effect.Effect<void, E>;
}

/** Learns, at a rate that falls to 0 with the passes, or with the time where that ends first. */
export const imitate = Effect.fnUntraced(function* <E>(round: ImitationRound<E>) {
  const { learner, situations, options } = round;
  const parts = Math.max(1, Math.ceil(situations.length / partLength));
  const steps = options.epochs * parts;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const generator = random(round.seedOf(epoch));
    const order = generator.shuffle(situations);
    let [loss, count] = [0, 0];
    let learning: { readonly lessons: number; readonly fiber: Fiber.Fiber<number, Divergence> } | undefined;
    const learned = Effect.fnUntraced(function* (upTo: number) {
      if (learning === undefined) return;
      loss += learning.lessons * (yield* Fiber.join(learning.fiber));
      count += learning.lessons;
      round.onPart(Math.min(upTo, order.length), order.length);
    });
    let part = 0;
    for (; part < parts; part++) {
      const step = epoch * parts + part;
      const done = Math.max(step / steps, yield* round.spent);
      if (done >= 1) break;
      const some = order.slice(part * partLength, (part + 1) * partLength);
      const lessons = some.flatMap((situation) => round.lesson(situation, generator) ?? []);
      yield* learned(part * partLength);
      const rates = { from: options.rate * (1 - done), to: options.rate * (1 - Math.max(done, (step + 1) / steps)) };
      const work = learner.imitate(lessons, { ...rates, minibatch: options.minibatch });
      learning = { lessons: lessons.length, fiber: yield* Effect.forkChild(work, { startImmediately: true }) };
      yield* Effect.yieldNow; // a message to the learner, and Ctrl-C, come through between two parts
    }
    yield* learned(part * partLength);
    yield* round.onPass(epoch, { loss: loss / Math.max(1, count), lessons: count });
    if (part < parts) break;
  }
});
