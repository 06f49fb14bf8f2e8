/**
 * Everything that determines a training, besides its problems and the machine. A checkpoint carries it.
 */
import { Schema } from "effect";
import { orElse } from "../../src/default.ts";
import { FeedbackLevel } from "../../src/observation.ts";
import { Algorithm } from "./experience.ts";
import { feedbackKinds } from "./features.ts";
import { NetworkShape, smallShape } from "./network.ts";

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0));
const Positive = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1));

export const draws = ["even", "natural"] as const;

export const TrainingOptions = Schema.Struct({
  seed: Schema.Int,
  shape: NetworkShape,
  /** Of every set so many problems were drawn, or of all sets the last number; 0: all. */
  sample: Schema.Array(Count),
  /** How they were drawn: all alike, or the less often, the odder they read. */
  draw: Schema.Literals(draws).pipe(orElse("even")),
  /** Of every problem's hidden tests, so many are run: acting costs what they cost. 0: all. */
  hiddenTests: Count.pipe(orElse(0)),
  /** What the environment is asked to say. */
  feedback: FeedbackLevel,
  /** What of it the network is given. */
  input: Schema.Literals(feedbackKinds),
  /**
   * Where it did not begin at random: the digest of the file whose weights it began with, with `#2` behind it for the
   * second network. That has had its first round of imitation, so here every round plays, and learns from that alone.
   */
  from: Schema.optionalKey(Schema.String),
  /** Only bugs in these languages are played, all are looked at; none: all. Where programs are compiled, a turn takes long. */
  playLanguages: Schema.Array(Schema.String).pipe(orElse<ReadonlyArray<string>>([])),
  imitation: Schema.Struct({
    /** The first looks at every problem; each later one plays some, and learns from that as well. 0: no imitation. */
    rounds: Count,
    /** Problems that a later round plays, others in each; 0: all. */
    problems: Count.pipe(orElse(0)),
    /** Turns of an episode that is played for lessons. */
    turns: Positive,
    /** Passes over the lessons, per round. */
    epochs: Positive,
    /** Learning rate, falling to 0 within each round. */
    rate: Schema.Finite,
    minibatch: Positive,
    /** How much less a lesson counts whose bug reads oddly; 0: all count the same. */
    naturalness: Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0)).pipe(orElse(0)),
  }),
  algorithm: Algorithm,
  iterations: Count,
  /** Problems per iteration. */
  groups: Positive,
  /** Episodes of each. */
  groupSize: Positive,
  /** Turns of a training episode. */
  turns: Positive,
  /** Learning rate, falling to 0 over the iterations. */
  rate: Schema.Finite,
  epochs: Positive,
  minibatch: Positive,
  gamma: Schema.Finite,
  lambda: Schema.Finite,
  /** The ratio of probabilities may gain from 1 − low to 1 + high. */
  clipLow: Schema.Finite,
  clipHigh: Schema.Finite,
  /** Weight of the entropy, at the start and at the end. */
  entropy: Schema.Tuple([Schema.Finite, Schema.Finite]),
  /** Weight of the critic's error. */
  value: Schema.Finite,
  /** An update stops where the policy has moved further than this; 0: never. */
  targetKl: Schema.Finite,
  /** Turns before the budget over which DAPO's soft punishment grows. */
  margin: Positive,
  /** Weight of GiGPO's step term. */
  stepWeight: Schema.Finite,
  /** Iterations between checkpoints. */
  checkpointEvery: Positive,
});
export type TrainingOptions = typeof TrainingOptions.Type;

export const trainingDefaults: TrainingOptions = {
  seed: 1,
  shape: smallShape,
  sample: [],
  draw: "even",
  hiddenTests: 8,
  feedback: "full",
  input: "full",
  playLanguages: [],
  imitation: { rounds: 2, problems: 0, turns: 4, epochs: 6, rate: 3e-3, minibatch: 32, naturalness: 6 },
  algorithm: "ppo",
  iterations: 40,
  groups: 32,
  groupSize: 4,
  turns: 12,
  rate: 3e-4,
  epochs: 2,
  minibatch: 64,
  gamma: 0.99,
  lambda: 0.9,
  clipLow: 0.2,
  clipHigh: 0.28,
  entropy: [0.02, 0.001],
  value: 0.5,
  targetKl: 0.03,
  margin: 4,
  stepWeight: 0,
  checkpointEvery: 5,
};
