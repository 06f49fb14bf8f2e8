/**
 * Advantages: how much better than expected each decision of a trajectory was.
 *
 * Two ways to know what was to be expected: a critic (`generalised`), or the other attempts at the same problem
 * (`groupAdvantages`). Pure functions of numbers; arrays have one entry per decision, oldest first.
 */

/**
 * Generalised advantage estimates (Schulman et al., arXiv:1506.02438).
 *
 * `values` are the critic's estimates of the states the decisions were made in. After the last decision there is
 * nothing to come: turns left is part of the state, so running out of them is an end like any other.
 *
 * ```ts
 * generalised([0, 1], [0.5, 0.5], { gamma: 1, lambda: 1 }) // advantages [0.5, 0.5], returns [1, 1]
 * ```
 */
export const generalised = (
  rewards: ReadonlyArray<number>,
  values: ReadonlyArray<number>,
  { gamma, lambda }: { readonly gamma: number; readonly lambda: number },
): { readonly advantages: ReadonlyArray<number>; readonly returns: ReadonlyArray<number> } => {
  const advantages = new Array<number>(rewards.length);
  let ahead = 0;
  for (let t = rewards.length - 1; t >= 0; t--) {
    const surprise = rewards[t]! + gamma * (values[t + 1] ?? 0) - values[t]!;
    advantages[t] = ahead = surprise + gamma * lambda * ahead;
  }
  return { advantages, returns: advantages.map((a, t) => a + values[t]!) };
};

export const discounted = (rewards: ReadonlyArray<number>, gamma: number): ReadonlyArray<number> => {
  const returns = new Array<number>(rewards.length);
  let ahead = 0;
  for (let t = rewards.length - 1; t >= 0; t--) returns[t] = ahead = rewards[t]! + gamma * ahead;
  return returns;
};

const mean = (list: ReadonlyArray<number>): number => list.reduce((a, b) => a + b, 0) / list.length;

const deviation = (list: ReadonlyArray<number>): number => {
  const m = mean(list);
  return Math.sqrt(mean(list.map((x) => (x - m) ** 2)));
};

/** Scores of one group, from their mean; in units of their deviation if `scaled`. All 0 where all scores are equal. */
export const groupAdvantages = (scores: ReadonlyArray<number>, scaled: boolean): ReadonlyArray<number> => {
  const m = mean(scores);
  const unit = scaled ? deviation(scores) + 1e-6 : 1;
  return scores.map((s) => (s - m) / unit);
};

/** Whether a group's scores differ at all: one that does not has nothing to teach (dynamic sampling, arXiv:2503.14476). */
export const hasVariance = (scores: ReadonlyArray<number>): boolean =>
  scores.some((s) => Math.abs(s - scores[0]!) > 1e-6);

/**
 * The soft punishment for coming near the turn budget (DAPO, arXiv:2503.14476): 0 up to `budget − margin` turns, then
 * down to −1 at `budget`.
 */
export const overlong = (turns: number, budget: number, margin: number): number =>
  -Math.max(0, Math.min(1, (turns - (budget - margin)) / margin));

/**
 * The step term of GiGPO (arXiv:2505.10978): decisions of one group made in the same state are compared by what they
 * returned. `states` and `returns` run over all decisions of the group; a state seen once has advantage 0.
 */
export const stepAdvantages = (
  states: ReadonlyArray<string>,
  returns: ReadonlyArray<number>,
  scaled: boolean,
): ReadonlyArray<number> => {
  const places = new Map<string, Array<number>>();
  for (const [i, state] of states.entries()) places.set(state, [...(places.get(state) ?? []), i]);
  const advantages = new Array<number>(states.length).fill(0);
  for (const same of places.values()) {
    const a = groupAdvantages(
      same.map((i) => returns[i]!),
      scaled,
    );
    for (const [k, i] of same.entries()) advantages[i] = a[k]!;
  }
  return advantages;
};

/** To mean 0 and deviation 1. */
export const standardised = (list: ReadonlyArray<number>): ReadonlyArray<number> => {
  if (list.length < 2) return list;
  const [m, d] = [mean(list), deviation(list) + 1e-8];
  return list.map((x) => (x - m) / d);
};
