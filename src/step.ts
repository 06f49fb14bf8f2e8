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

export const End = Schema.Literals(["solved", "gave-up", "turn-limit"]).annotate({
  identifier: "End",
  description: "Why an episode ended.",
});
export type End = typeof End.Type;

export const Step = Schema.Struct({
  observation: Observation,
  reward: Schema.Finite.annotate({ description: "0 at reset." }),
  components: Schema.Record(Schema.String, Schema.Finite).annotate({
    description: "The reward's parts by name; they add up to it. Empty at reset.",
  }),
  terminated: Schema.Boolean.annotate({ description: "The task itself ended: solved, or given up." }),
  truncated: Schema.Boolean.annotate({ description: "The episode was stopped: its turns are used up." }),
  info: Schema.Struct({ end: Schema.optionalKey(End) }).annotate({
    description: "Facts that are the same whenever the episode is played again.",
  }),
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
