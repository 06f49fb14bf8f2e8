/**
 * From trajectories to what a learner learns from: the algorithms differ here and in nothing else.
 *
 * - `ppo`: advantages from the critic, standardised over the batch (arXiv:1707.06347)
 * - `grpo`: from the other attempts at the same problem, in units of their deviation, every episode weighing alike
 *   (arXiv:2402.03300)
 * - `dapo`: the same from the mean only, groups without variance dropped, every decision weighing alike, a soft
 *   punishment near the turn budget (arXiv:2503.14476; mean only as in arXiv:2503.20783)
 *
 * `stepWeight` adds the step term of GiGPO to the last two: choices from the same program are compared with one another.
 */
import { Schema } from "effect";
import {
  discounted,
  generalised,
  groupAdvantages,
  hasVariance,
  overlong,
  standardised,
  stepAdvantages,
} from "./advantages.ts";
import type { Trajectory } from "./collect.ts";
import type { Experience } from "./learner.ts";

export const Algorithm = Schema.Literals(["ppo", "grpo", "dapo"]);
export type Algorithm = typeof Algorithm.Type;

export interface CreditOptions {
  readonly algorithm: Algorithm;
  readonly gamma: number;
  readonly lambda: number;
  readonly turns: number;
  /** Turns before the budget over which the soft punishment grows. */
  readonly margin: number;
  readonly stepWeight: number;
}

export interface Credited {
  readonly experience: ReadonlyArray<Experience>;
  /** Groups that had nothing to teach, of all groups. */
  readonly dropped: number;
  readonly groups: number;
}

const byCritic = (trajectories: ReadonlyArray<Trajectory>, options: CreditOptions): ReadonlyArray<Experience> => {
  const all = trajectories.flatMap(({ choices, rewards }) => {
    const values = choices.map((c) => c.value);
    const { advantages, returns } = generalised(rewards, values, options);
    return choices.map((choice, t) => ({ choice, advantage: advantages[t]!, return: returns[t]! }));
  });
  const advantages = standardised(all.map((e) => e.advantage));
  return all.map(({ choice, return: value }, i) => ({ ...choice, advantage: advantages[i]!, return: value }));
};

const byGroup = (group: ReadonlyArray<Trajectory>, options: CreditOptions): ReadonlyArray<Experience> => {
  const scaled = options.algorithm === "grpo";
  const scores = group.map(({ rewards }) => {
    const total = rewards.reduce((a, b) => a + b, 0);
    return scaled ? total : total + overlong(rewards.length, options.turns, options.margin);
  });
  if (!hasVariance(scores)) return [];
  const episode = groupAdvantages(scores, scaled);
  const returns = group.map(({ rewards }) => discounted(rewards, options.gamma));
  const step = stepAdvantages(
    group.flatMap((t) => t.anchors),
    returns.flat(),
    scaled,
  );
  const meanLength = group.reduce((sum, t) => sum + t.choices.length, 0) / group.length;
  let at = 0;
  return group.flatMap(({ choices }, i) =>
    choices.map((choice, t) => {
      const weight = scaled ? meanLength / choices.length : 1;
      const advantage = weight * (episode[i]! + options.stepWeight * step[at++]!);
      return { ...choice, advantage, return: returns[i]![t]! };
    }),
  );
};

/** Attempts at one problem are one group, where the algorithm has groups. */
export const credit = (trajectories: ReadonlyArray<Trajectory>, options: CreditOptions): Credited => {
  const groups = new Map<string, Array<Trajectory>>();
  for (const t of trajectories) groups.set(t.job.problem, [...(groups.get(t.job.problem) ?? []), t]);
  if (options.algorithm === "ppo")
    return { experience: byCritic(trajectories, options), dropped: 0, groups: groups.size };
  const credited = [...groups.values()].map((group) => byGroup(group, options));
  return {
    experience: credited.flat(),
    dropped: credited.filter((e) => e.length === 0).length,
    groups: groups.size,
  };
};
