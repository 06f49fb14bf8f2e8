/**
 * A learner in a thread of its own, so that acting goes on while it learns. Decisions lie in shared memory: only their
 * addresses travel.
 */
import { Worker } from "node:worker_threads";
import { Effect, type Scope } from "effect";
import type { BackendId } from "./backend.ts";
import {
  Divergence,
  type Experience,
  type ImitationOptions,
  type LearnerState,
  type Lesson,
  type PolicyGradientOptions,
  type UpdateStatistics,
} from "./learner.ts";
import type { NetworkShape } from "./network.ts";
import type { NamedTensor } from "./safetensors.ts";

export interface ThreadSetup {
  readonly shape: NetworkShape;
  readonly from: number | LearnerState;
  readonly backend: BackendId;
}

type Asked =
  | { readonly kind: "imitate"; readonly lessons: ReadonlyArray<Lesson>; readonly options: ImitationOptions }
  | {
      readonly kind: "improve";
      readonly experience: ReadonlyArray<Experience>;
      readonly options: PolicyGradientOptions;
    }
  | { readonly kind: "weights" }
  | { readonly kind: "state" };
export type Question = Asked & { readonly id: number };

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly diverged?: { readonly what: string } | undefined;
  readonly error?: string;
  /** What it took. */
  readonly ms: number;
}

/** What a learner does, each in its turn. Fails with `Divergence` where weights are no numbers any more. */
export interface LearnerThread {
  readonly imitate: (lessons: ReadonlyArray<Lesson>, options: ImitationOptions) => Effect.Effect<number, Divergence>;
  readonly improve: (
    experience: ReadonlyArray<Experience>,
    options: PolicyGradientOptions,
  ) => Effect.Effect<UpdateStatistics, Divergence>;
  readonly weights: Effect.Effect<Readonly<Record<string, NamedTensor>>>;
  readonly state: Effect.Effect<LearnerState>;
  /** Milliseconds in which it was not idle. */
  readonly busyMs: () => number;
}

/** Ends with its scope. */
export const startLearner = (setup: ThreadSetup): Effect.Effect<LearnerThread, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => new Worker(new URL("./remote-learner-thread.ts", import.meta.url), { workerData: setup })),
      (worker) => Effect.promise(() => worker.terminate()),
    ),
    (worker) => {
      const waiting = new Map<number, (answer: Effect.Effect<unknown, Divergence>) => void>();
      let [asked, busyMs] = [0, 0];
      worker.on("message", ({ id, value, diverged, error, ms }: Answer) => {
        busyMs += ms;
        const answer = waiting.get(id);
        waiting.delete(id);
        if (diverged !== undefined) answer?.(Effect.fail(new Divergence(diverged)));
        else
          answer?.(error === undefined ? Effect.succeed(value) : Effect.die(new Error(`the learner failed: ${error}`)));
      });
      worker.on("error", (error) => {
        for (const answer of waiting.values()) answer(Effect.die(error));
        waiting.clear();
      });
      const ask = <A, E = never>(question: Asked): Effect.Effect<A, E> =>
        Effect.callback<unknown, Divergence>((resume) => {
          const id = asked++;
          waiting.set(id, resume);
          worker.postMessage({ ...question, id });
        }) as Effect.Effect<A, E>;
      return {
        imitate: (lessons, options) => ask({ kind: "imitate", lessons, options }),
        improve: (experience, options) => ask({ kind: "improve", experience, options }),
        weights: ask({ kind: "weights" }),
        state: ask({ kind: "state" }),
        busyMs: () => busyMs,
      };
    },
  );
