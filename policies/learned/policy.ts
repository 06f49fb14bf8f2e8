/**
 * The learned policy: the network scores what is one edit away, and one of it is tried.
 *
 * A program has thousands of candidates. They are all scored when it becomes the anchor; after that, only the best of
 * them are scored again with what each turn tells. Probabilities are over that shortlist, in training and in play.
 */
import { Effect } from "effect";
import { type Random, random } from "../../src/random.ts";
import type { Attempt } from "../attempt.ts";
import type { EditingPolicy } from "../editing.ts";
import type { Neighbourhood } from "../neighbourhood.ts";
import { type Actor, logProbabilities } from "./actor.ts";
import type { EncodedDecision } from "./encoding.ts";
import { encode, type FeedbackKind, narrowed, type ProgramView, viewOf } from "./features.ts";
import type { Idioms } from "./idioms.ts";

/** Candidates that are scored anew every turn. */
export const shortlistLength = 1024;

/** A choice as a learner needs it. */
export interface Choice {
  readonly decision: EncodedDecision;
  /** Its place in the decision. */
  readonly chosen: number;
  readonly logProbability: number;
  readonly value: number;
}

export interface LearnedOptions {
  readonly id: string;
  readonly description: string;
  readonly actor: Actor;
  /** What it knows of programs, by the problem that is played: see idioms.ts. */
  readonly idioms: (problem: string) => Idioms;
  /** `best` takes the highest score, `sample` draws by the probabilities. */
  readonly choice: "best" | "sample";
  readonly feedback?: FeedbackKind;
  /** Rank once, at the start, and go down the list whatever the environment says. */
  readonly once?: boolean;
  readonly onChoice?: (choice: Choice, attempt: Attempt) => void;
}

const views = new WeakMap<Neighbourhood, { readonly idioms: Idioms | undefined; readonly view: ProgramView }>();

/** Views are kept as long as their neighbourhoods. */
export const viewOfAll = (neighbourhood: Neighbourhood, idioms?: Idioms): ProgramView => {
  let kept = views.get(neighbourhood);
  if (kept === undefined || kept.idioms !== idioms)
    views.set(neighbourhood, (kept = { idioms, view: viewOf(neighbourhood, idioms) }));
  return kept.view;
};

/** The places of the `most` largest, in the order of their places. */
export const largest = (values: ArrayLike<number>, most: number): ReadonlyArray<number> => {
  const places = Array.from({ length: values.length }, (_, i) => i);
  if (places.length <= most) return places;
  return places
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
};

const bestOf = (values: ArrayLike<number>): number => {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
};

const draw = (logs: Float64Array, generator: Random): number => {
  let left = generator.next();
  for (let i = 0; i < logs.length; i++) {
    left -= Math.exp(logs[i]!);
    if (left < 0) return i;
  }
  return bestOf(logs); // rounding: the probabilities add up to a little less than 1
};

export const learned = (options: LearnedOptions): EditingPolicy => {
  const { id, description, actor, idioms, choice, feedback = "full", once = false, onChoice } = options;
  return {
    id,
    description,
    reset: { coverage: feedback === "full" },
    climbs: feedback === "full" && !once,
    begin: (seed) => {
      const generator = random(seed, id);
      let shortlist: { readonly anchor: number; readonly view: ProgramView } | undefined;
      let ranking: Float32Array | undefined;
      return {
        choose: (attempt) =>
          Effect.gen(function* () {
            if (shortlist?.anchor !== attempt.anchorCount) {
              const all = viewOfAll(attempt.neighbourhood, idioms(attempt.anchor.problem));
              const { logits } = yield* actor.score(encode(attempt, all, feedback));
              shortlist = { anchor: attempt.anchorCount, view: narrowed(all, largest(logits, shortlistLength)) };
              ranking = undefined;
            }
            const { view } = shortlist;
            if (!view.indices.some((index) => attempt.open[index] === 1)) return undefined;
            if (once && ranking !== undefined) {
              const open = ranking.map((logit, k) => (attempt.open[view.indices[k]!] === 1 ? logit : -Infinity));
              return view.indices[bestOf(open)]!;
            }
            const decision = encode(attempt, view, feedback);
            const { logits, value } = yield* actor.score(decision);
            ranking = logits;
            const logs = logProbabilities(logits);
            const chosen = choice === "best" ? bestOf(logs) : draw(logs, generator);
            onChoice?.({ decision, chosen, logProbability: logs[chosen]!, value }, attempt);
            return view.indices[chosen]!;
          }),
      };
    },
  };
};
