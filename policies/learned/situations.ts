/**
 * Situations to learn from by imitation: problems as they are reported, and as they stand after tries. What does not
 * depend on the seed of a training is gathered once for all seeds.
 */
import { Effect } from "effect";
import type { Environment, ResetOptions } from "../../src/environment.ts";
import { hashText, random } from "../../src/random.ts";
import type { Attempt } from "../attempt.ts";
import { editing, looking } from "../editing.ts";
import { playEpisode } from "../rollout.ts";
import type { Actor } from "./actor.ts";
import { type Collected, type CollectOptions, type collect, type Job, successOf } from "./collect.ts";
import type { TrainingProblem } from "./training.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Empty until the first training that is given it has looked, or had another policy play. */
export interface Shared {
  looked?: ReadonlyArray<Attempt>;
  /** By the round of imitation. */
  tried?: Map<number, Tries>;
}

export interface Tries {
  readonly situations: ReadonlyArray<Attempt>;
  /** Of the episodes that were played, the share that was solved. */
  readonly success: number;
}

type SeedOf = (...names: ReadonlyArray<string | number>) => number;

interface Gathering {
  readonly environment: Environment;
  readonly problems: ReadonlyArray<TrainingProblem>;
  readonly playable: ReadonlyArray<TrainingProblem>;
  readonly options: TrainingOptions;
  readonly shared: Shared;
  /** Who plays; undefined: the network that learns, as it is. */
  readonly player: Actor | undefined;
  readonly policy: CollectOptions["policy"];
  readonly reset: Partial<ResetOptions>;
  readonly concurrency: number;
  readonly play: (
    jobs: ReadonlyArray<Job>,
    maxTurns: number,
    how: Partial<CollectOptions>,
  ) => ReturnType<typeof collect>;
  /** Does what is begun before a part of the time has gone, and nothing after. */
  readonly before: <A, E>(until: number, work: Effect.Effect<A, E>) => Effect.Effect<A | undefined, E>;
  readonly seedOf: SeedOf;
  readonly onEpisode: ((ended: number, of: number) => void) | undefined;
}

export const gatherer = (g: Gathering) => {
  const { environment, problems, shared, reset, concurrency, player } = g;
  const known = new Set(problems.filter((p) => p.fixed !== undefined).map((p) => p.id));

  /** Attempts at problems whose fix is known, as they are when they are noted; in an order that does not depend on the judge. */
  const seeing = () => {
    const seen: Array<Attempt> = [];
    const note = (attempt: Attempt): void => {
      if (known.has(attempt.anchor.problem)) seen.push(attempt.copy());
    };
    return { note, all: () => seen.sort(byProblemAndTurn) };
  };

  return {
    /** Every problem at its start. */
    looked: Effect.fnUntraced(function* (until: number) {
      if (shared.looked !== undefined) return shared.looked;
      const { note, all } = seeing();
      let ended = 0;
      const onEpisode = () => g.onEpisode?.(++ended, problems.length);
      const ids = random(g.seedOf("look")).shuffle(problems.map((p) => p.id));
      const look = (id: string) =>
        g.before(until, playEpisode(environment, editing(looking(note)), id, 0, { reset, onEpisode }));
      yield* Effect.forEach(ids, look, { concurrency, discard: true });
      return (shared.looked = all());
    }),
    /** Some problems, turn by turn. What another policy does is the same for all seeds. */
    tried: Effect.fnUntraced(function* (round: number, until: number) {
      const before = shared.tried?.get(round);
      if (before !== undefined) return before;
      const seedOf: SeedOf = player === undefined ? g.seedOf : (...names) => hashText(names.join(" "));
      const some = random(seedOf("imitation", round))
        .shuffle(g.playable)
        .slice(0, g.options.imitation.problems || undefined);
      const jobs = some.map(({ id }) => ({ problem: id, seed: seedOf("imitation", round, id) }));
      const { note, all } = seeing();
      const played: Collected = yield* g.play(jobs, g.options.imitation.turns, {
        onChoice: note,
        whether: (episode) => g.before(until, episode),
        ...(player === undefined ? {} : { policy: { ...g.policy, actor: player } }),
      });
      const tries: Tries = { situations: all(), success: successOf(played) };
      if (player !== undefined) (shared.tried ??= new Map()).set(round, tries);
      return tries;
    }),
  };
};

const byProblemAndTurn = (a: Attempt, b: Attempt): number =>
  a.anchor.problem === b.anchor.problem
    ? a.tries.length - b.tries.length
    : a.anchor.problem < b.anchor.problem
      ? -1
      : 1;
