/**
 * Environments: what an agent plays, in process or over a socket, without being able to tell which.
 *
 * The contract is gymnasium's: `reset` gives an episode with its first step, `step` takes an action and gives the next
 * one. The same problem, options and actions give the same observations, rewards and info. A turn after the end is
 * refused. tests/conformance.ts holds what every environment must do.
 */
import { type Effect, Schema } from "effect";
import type { Action } from "./action.ts";
import { Curriculum } from "./curriculum.ts";
import { orElse } from "./default.ts";
import { Count } from "./judgement.ts";
import { FeedbackLevel } from "./observation.ts";
import { RewardScheme } from "./reward.ts";
import type { Step } from "./step.ts";

/** Everything that can go wrong between an agent and an environment, by the code it has on the wire. */
export const ErrorCode = Schema.Literals([
  "bad-request",
  "unsupported-version",
  "unauthorized",
  "forbidden",
  "unknown-environment",
  "unknown-problem",
  "unknown-episode",
  "invalid-action",
  "wrong-turn",
  "lease-lost",
  "episode-ended",
  "abandoned",
  "cancelled",
  "too-large",
  "capacity",
  "draining",
  "unavailable",
  "internal",
]);
export type ErrorCode = typeof ErrorCode.Type;

/** An environment refuses or cannot do something. The message says what to do next. None of these is a verdict. */
export class EnvironmentError extends Schema.TaggedError<EnvironmentError>()("EnvironmentError", {
  code: ErrorCode,
  message: Schema.String,
  retryAfterMs: Schema.optionalKey(Count),
}) {}

export const ResetOptions = Schema.Struct({
  problem: Schema.optionalKey(
    Schema.String.annotate({ description: "The id of a problem; without one, the environment picks one." }),
  ),
  language: Schema.optionalKey(
    Schema.String.check(Schema.isMaxLength(200)).annotate({
      description: "Only problems in this language are picked from, where none is named.",
    }),
  ),
  curriculum: Curriculum.pipe(orElse({ kind: "uniform" })),
  seed: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2 ** 32 - 1 }))
    .annotate({ description: "Picks the problem where none is named." })
    .pipe(orElse(0)),
  maxTurns: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 }))
    .annotate({ description: "Turns until the episode is truncated." })
    .pipe(orElse(20)),
  feedback: FeedbackLevel.pipe(orElse("full")),
  feedbackBytes: Schema.Int.check(Schema.isBetween({ minimum: 256, maximum: 1 << 20 }))
    .annotate({ description: "Bytes of feedback text per observation." })
    .pipe(orElse(32 << 10)),
  sanitize: Schema.Boolean.annotate({
    description: "Have C and C++ programs checked for invalid memory accesses and undefined behaviour while they run.",
  }).pipe(orElse(false)),
  coverage: Schema.Boolean.annotate({
    description: "Have every public case say which lines of the program it executes (Python, C, C++).",
  }).pipe(orElse(false)),
  agent: Schema.optionalKey(
    Schema.String.check(Schema.isMaxLength(200)).annotate({
      description: "Who plays: for the record, and for a curriculum that goes by an agent's own successes.",
    }),
  ),
  reward: RewardScheme.pipe(orElse({ kind: "shaped" })),
}).annotate({
  identifier: "ResetOptions",
  description: "How an episode is to be played. Everything has a default; what was chosen is in the trace.",
});
export type ResetOptions = typeof ResetOptions.Type;

export const defaultOptions: ResetOptions = Schema.decodeSync(ResetOptions)({});

export interface EnvironmentSpec {
  readonly id: string;
  /** Changes whenever the same actions may give other observations or rewards than before. */
  readonly version: number;
  readonly description: string;
}

/** One attempt at one problem. */
export interface Episode {
  readonly id: string;
  /** What there was to see before the first turn. */
  readonly start: Step;
  readonly step: (action: Action) => Effect.Effect<Step, EnvironmentError>;
  /** A second episode that has the first `turns` turns of this one (all, if not given) behind it. */
  readonly fork: (turns?: number) => Effect.Effect<Episode, EnvironmentError>;
  /** The agent needs it no more. Its record stays. */
  readonly close: Effect.Effect<void, EnvironmentError>;
}

export interface Environment {
  readonly spec: EnvironmentSpec;
  readonly reset: (options?: Partial<ResetOptions>) => Effect.Effect<Episode, EnvironmentError>;
}

/* ---- what an environment is made of ---- */

/**
 * The rules of an environment, apart from who plays: each turn leads from one state to the next. A state is a value,
 * so forking is keeping it, and `snapshot` is what of it must be remembered to go on elsewhere.
 */
export interface Rules<State> {
  readonly spec: EnvironmentSpec;
  readonly begin: (options: ResetOptions) => Effect.Effect<Turn<State>, EnvironmentError>;
  readonly play: (state: State, action: Action) => Effect.Effect<Turn<State>, EnvironmentError>;
  /** The state that a snapshot was taken of, without running anything. */
  readonly restore: (options: ResetOptions, snapshot: unknown, step: Step) => Effect.Effect<State, EnvironmentError>;
}

export interface Turn<State> {
  readonly state: State;
  readonly step: Step;
  /** JSON. */
  readonly snapshot: unknown;
}
