/**
 * Policies that edit: one candidate of the grammar a turn, whoever chooses. Rankers by hand, by statistics and by
 * network differ in nothing but the choice, so what is measured between them is the choice.
 */
import { Effect, Option } from "effect";
import type { ResetOptions } from "../src/environment.ts";
import { Attempt } from "./attempt.ts";
import { neighbourhoods } from "./neighbourhood.ts";
import type { Player, Policy } from "./policy.ts";

/** Chooses for one episode. */
export interface Chooser {
  /** The index of an open candidate of the attempt's anchor, or undefined to give up. */
  readonly choose: (attempt: Attempt) => Effect.Effect<number | undefined>;
}

export interface EditingPolicy {
  readonly id: string;
  readonly description: string;
  /** As in `Policy`. */
  readonly reset?: Partial<ResetOptions>;
  /** Whether a better program becomes the one that edits start from. True, if not given. */
  readonly climbs?: boolean;
  /** For one episode, as in `Policy`. */
  readonly begin: (seed: number) => Chooser;
}

/** Plays what the chooser chooses. Gives up when it does, when nothing is left, and on languages without a grammar. */
export const editing = ({ id, description, reset = {}, climbs = true, begin }: EditingPolicy): Policy => ({
  id,
  description,
  reset,
  begin: (seed): Player => {
    const chooser = begin(seed);
    let attempt: Attempt | undefined;
    let chosen: number | undefined;
    const giveUp = { type: "give-up" } as const;
    return {
      act: ({ observation }) =>
        Effect.gen(function* () {
          const grammar = yield* neighbourhoods(observation);
          if (Option.isNone(grammar)) return giveUp;
          if (attempt === undefined) attempt = new Attempt(observation, grammar.value, climbs);
          else if (chosen !== undefined) attempt.record(chosen, observation);
          chosen = attempt.open.includes(1) ? yield* chooser.choose(attempt) : undefined;
          return chosen === undefined ? giveUp : { type: "submit", program: attempt.textOf(chosen) };
        }),
    };
  },
});
