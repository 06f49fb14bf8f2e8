/**
 * Steps: what an environment answers. Four constructors make every step there is (after dm_env), so that no other
 * combination of reward and flags exists.
 *
 * `terminated` and `truncated` are two facts: the task itself ended, or we stopped it. Bootstrapping depends on which.
 */
import { Schema } from "effect";
import { Timing } from "./judgement.ts";
import { Observation } from "./observation.ts";
import type { Reward } from "./reward.ts";

/** Why an episode ended. */
export const End = Schema.Literals(["solved", "gave-up", "turn-limit"]);
export type End = typeof End.Type;

export const Step = Schema.Struct({
  observation: Observation,
  /** 0 at reset. */
  reward: Schema.Finite,
  /** The reward's parts by name; they add up to it. Empty at reset. */
  components: Schema.Record(Schema.String, Schema.Finite),
  terminated: Schema.Boolean,
  truncated: Schema.Boolean,
  /** Gymnasium's info: facts that are the same whenever the episode is played again. */
  info: Schema.Struct({ end: Schema.optionalKey(End) }),
  /** Measurements; never the same twice. */
  timing: Timing,
}).annotate({ identifier: "Step" });
export type Step = typeof Step.Type;

/** The first step of an episode: nothing was done yet. */
export const restart = (observation: Observation, timing: Timing): Step => ({
  observation,
  reward: 0,
  components: {},
  terminated: false,
  truncated: false,
  info: {},
  timing,
});

/** A step after which the episode goes on. */
export const transition = (observation: Observation, reward: Reward, timing: Timing): Step => ({
  ...restart(observation, timing),
  reward: reward.total,
  components: reward.components,
});

/** The task ended: the future is worth nothing. */
export const termination = (
  observation: Observation,
  reward: Reward,
  end: "solved" | "gave-up",
  timing: Timing,
): Step => ({
  ...transition(observation, reward, timing),
  terminated: true,
  info: { end },
});

/** We stopped it: the future would have been worth something. */
export const truncation = (observation: Observation, reward: Reward, end: "turn-limit", timing: Timing): Step => ({
  ...transition(observation, reward, timing),
  truncated: true,
  info: { end },
});

/** Whether the episode is over. */
export const last = (step: Step): boolean => step.terminated || step.truncated;
