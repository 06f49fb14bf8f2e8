/**
 * Policies that edit: one candidate of the grammar a turn, whoever chooses. Rankers by hand, by statistics and by
 * network differ in nothing but the choice, so what is measured between them is the choice.
 */
import { Effect, Option } from "effect";
import type { ResetOptions } from "../src/environment.ts";
import type { Observation } from "../src/observation.ts";
import { Attempt, programOf } from "./attempt.ts";
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

/**
 * What is edited, turn by turn: the best program so far and, since it is better only by what the tests say, the program
 * at the start too, in turns with it. An edit that passes a few more tests may lead away from the one that passes all.
 */
class Editing {
  readonly best: Attempt;
  /** From the start, once something better was found. */
  #home: Attempt | undefined;
  readonly #choosers: { readonly best: Chooser; readonly home: Chooser };
  #from: "best" | "home" = "best";
  #chosen: number | undefined;

  constructor(best: Attempt, begin: () => Chooser) {
    this.best = best;
    this.#choosers = { best: begin(), home: begin() };
  }

  /** What came of the choice. */
  learn(observation: Observation): void {
    const index = this.#chosen;
    if (index === undefined) return;
    if (this.#from === "home") {
      const home = this.#home!;
      /* What is better is gone on with elsewhere, so it tells nothing of where it was found. */
      if (home.isSurpassedBy(observation)) home.close(index);
      else home.record(index, observation);
      this.best.exclude(programOf(observation));
      this.best.climb(observation);
    } else {
      const before = this.#home === undefined ? this.best.copy() : undefined;
      this.best.record(index, observation);
      this.#home?.exclude(programOf(observation));
      if (before !== undefined && this.best.anchorCount > 0) {
        before.close(index);
        this.#home = before;
      }
    }
  }

  /** The next program, or undefined if none is left. */
  readonly next = Effect.fnUntraced({ self: this }, function* (this: Editing) {
    const last = this.#from;
    for (const from of last === "best" ? (["home", "best"] as const) : (["best", "home"] as const)) {
      const attempt = from === "best" ? this.best : this.#home;
      if (attempt === undefined || !attempt.open.includes(1)) continue;
      const chosen = yield* this.#choosers[from].choose(attempt);
      if (chosen === undefined) continue;
      this.#from = from;
      this.#chosen = chosen;
      return attempt.textOf(chosen);
    }
    return undefined;
  });
}

/** Plays what the chooser chooses. Gives up when it does, when nothing is left, and on languages without a grammar. */
export const editing = ({ id, description, reset = {}, climbs = true, begin }: EditingPolicy): Policy => ({
  id,
  description,
  reset,
  begin: (seed): Player => {
    let under: Editing | undefined;
    return {
      act: ({ observation }) =>
        Effect.gen(function* () {
          const giveUp = { type: "give-up" } as const;
          const grammar = yield* neighbourhoods(observation);
          if (Option.isNone(grammar)) return giveUp;
          if (under === undefined)
            under = new Editing(new Attempt(observation, grammar.value, climbs), () => begin(seed));
          else under.learn(observation);
          const program = yield* under.next();
          return program === undefined ? giveUp : { type: "submit", program };
        }),
    };
  },
});

/** Gives up at once: whoever wants to see the first observations of problems asks for no more than them. */
export const looking = (onLook: (attempt: Attempt) => void): EditingPolicy => ({
  id: "looking",
  description: "looks at the problem and gives up",
  reset: { coverage: true },
  begin: () => ({
    choose: (attempt) =>
      Effect.sync(() => {
        onLook(attempt);
        return undefined;
      }),
  }),
});
