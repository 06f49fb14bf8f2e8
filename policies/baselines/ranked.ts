/**
 * Rankers: baselines that put the candidates of a program in an order and go down the list.
 *
 * What a try comes to changes nothing for them, unless it makes a better program: then everything one edit away from
 * that is ranked anew.
 */
import { Effect } from "effect";
import type { Random } from "../../src/random.ts";
import { random } from "../../src/random.ts";
import type { Attempt } from "../attempt.ts";
import type { EditingPolicy } from "../editing.ts";

/** The indices of all candidates of the attempt's anchor, the one to be tried first in front. */
export type Order = (attempt: Attempt, generator: Random) => ReadonlyArray<number>;

export const ranked = ({
  order,
  ...policy
}: Omit<EditingPolicy, "begin"> & { readonly order: Order }): EditingPolicy => ({
  ...policy,
  begin: (seed) => {
    const generator = random(seed, policy.id);
    let left: Iterator<number> | undefined;
    let anchor = -1;
    return {
      choose: (attempt) =>
        Effect.sync(() => {
          if (left === undefined || attempt.anchorCount !== anchor) {
            anchor = attempt.anchorCount;
            left = order(attempt, generator).values();
          }
          let next = left.next();
          while (next.done !== true && attempt.open[next.value] !== 1) next = left.next();
          return next.done === true ? undefined : next.value;
        }),
    };
  },
});

const indices = ({ neighbourhood }: Attempt): ReadonlyArray<number> => [...neighbourhood.candidates.keys()];

/** Any order is as good as another. */
export const anyOrder: Order = (attempt, { shuffle }) => shuffle(indices(attempt));

/** The heaviest first, equal ones in any order. */
export const byWeight =
  (weights: (attempt: Attempt) => ArrayLike<number>): Order =>
  (attempt, generator) => {
    const weight = weights(attempt);
    return anyOrder(attempt, generator).toSorted((a, b) => weight[b]! - weight[a]!);
  };

/** Draws a family, whatever its size, then one of its candidates. */
export const familyFirst: Order = (attempt, generator) => {
  const { candidates } = attempt.neighbourhood;
  const families = new Map<number, Array<number>>();
  for (const index of anyOrder(attempt, generator)) {
    const { familyIndex } = candidates[index]!;
    const family = families.get(familyIndex);
    if (family === undefined) families.set(familyIndex, [index]);
    else family.push(index);
  }
  const pools = [...families.values()];
  const order: Array<number> = [];
  while (pools.length > 0) {
    const at = generator.below(pools.length);
    order.push(pools[at]!.pop()!);
    if (pools[at]!.length === 0) pools.splice(at, 1);
  }
  return order;
};
