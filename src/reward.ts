/**
 * Rewards: the number for one turn, with its named components.
 *
 * Pure functions of what was before and after, so that old traces can be scored anew. The reward is computed from the
 * whole judgement, whatever the agent is shown; where an agent must not see progress through its reward either, use
 * the sparse one. Worked episodes are in docs/rewards.md.
 */
import { Schema } from "effect";
import { orElse } from "./default.ts";

/**
 * `shaped`: `solved` at the end of a solved episode, `turn` for every turn, and the change of a potential,
 * `progress` × fraction of tests passed (Ng, Harada, Russell 1999: such shaping changes no optimal policy when
 * `gamma` is also the discount of the return and the potential of an end is 0).
 *
 * `sparse`: +1 when the episode ends solved, −1 when it ends otherwise, 0 before.
 */
export const RewardScheme = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("shaped"),
    gamma: Schema.Finite.annotate({ description: "The discount of the return." }).pipe(orElse(0.99)),
    solved: Schema.Finite.annotate({ description: "On the turn that solves the problem." }).pipe(orElse(1)),
    turn: Schema.Finite.annotate({ description: "On every turn." }).pipe(orElse(-0.02)),
    progress: Schema.Finite.annotate({
      description: "Times the fraction of test cases passed: the potential whose change is rewarded.",
    }).pipe(orElse(0.5)),
  }).annotate({ description: "A reward for every turn; see docs/rewards.md." }),
  Schema.Struct({ kind: Schema.Literal("sparse") }).annotate({
    description: "+1 when the episode ends solved, -1 when it ends otherwise, 0 before.",
  }),
]).annotate({ identifier: "RewardScheme" });
export type RewardScheme = typeof RewardScheme.Type;

export const shaped: RewardScheme = { kind: "shaped", gamma: 0.99, solved: 1, turn: -0.02, progress: 0.5 };
export const sparse: RewardScheme = { kind: "sparse" };

/** Fractions of all test cases passed before and after the turn, and whether the turn ended the episode. */
export interface Transition {
  readonly before: number;
  readonly after: number;
  readonly solved: boolean;
  /** Terminated or truncated. */
  readonly ended: boolean;
}

export interface Reward {
  readonly total: number;
  readonly components: Readonly<Record<string, number>>;
}

/**
 * The reward of one turn.
 *
 * @example
 * reward(shaped, { before: 0.5, after: 1, solved: true, ended: true })
 * // { total: 0.73, components: { solved: 1, turn: -0.02, progress: -0.25 } }
 */
export const reward = (scheme: RewardScheme, t: Transition): Reward => {
  if (scheme.kind === "sparse") {
    const outcome = t.ended ? (t.solved ? 1 : -1) : 0;
    return { total: outcome, components: { outcome } };
  }
  const potential = (fraction: number) => scheme.progress * fraction;
  const components = {
    solved: t.solved ? scheme.solved : 0,
    turn: scheme.turn,
    progress: (t.ended ? 0 : scheme.gamma * potential(t.after)) - potential(t.before),
  };
  return { total: components.solved + components.turn + components.progress, components };
};
