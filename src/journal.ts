/**
 * Journals: an episode is its record, and a turn is answered only after it is written.
 *
 * Whoever reads a record back can go on where it ended, on another machine if need be. The store in traces/ keeps
 * records on disk; the one here keeps them in memory, for environments that live and die with one process.
 */
import { Context, Effect, Layer, Schema } from "effect";
import { Action } from "./action.ts";
import { type EnvironmentError, ResetOptions } from "./environment.ts";
import { Count } from "./judgement.ts";
import { Step } from "./step.ts";

/** What is written once, when an episode begins. */
export const EpisodeRecord = Schema.Struct({
  id: Schema.String,
  environment: Schema.String,
  version: Schema.Int,
  problem: Schema.String,
  options: ResetOptions,
  /** The episode it was forked from, and how many turns it shares with it. */
  parent: Schema.optionalKey(Schema.Struct({ id: Schema.String, turns: Count })),
});
export type EpisodeRecord = typeof EpisodeRecord.Type;

/** What is written for every turn; turn 0 is the reset, and has no action. */
export const TurnRecord = Schema.Struct({
  turn: Count,
  action: Schema.optionalKey(Action),
  step: Step,
  snapshot: Schema.Unknown,
});
export type TurnRecord = typeof TurnRecord.Type;

/** How a record ends, other than by its last step: the agent left, or we could not go on. */
export const Closing = Schema.Literals(["closed", "abandoned"]);
export type Closing = typeof Closing.Type;

/** An episode as it is read back: `turns` from 0, those shared with a parent included. */
export interface Recorded {
  readonly episode: EpisodeRecord;
  readonly turns: ReadonlyArray<TurnRecord>;
  readonly closing: Closing | undefined;
  /** Who took the episode over last; empty while it belongs to whoever began it. */
  readonly holder: string;
}

export class Journal extends Context.Service<
  Journal,
  {
    /** False, and nothing is written, when there is an episode of this id already. */
    readonly open: (episode: EpisodeRecord, first: TurnRecord | undefined) => Effect.Effect<boolean, EnvironmentError>;
    /**
     * False, and nothing is written, when there is a turn of this number already, or when the episode has another holder
     * than the given one. Whoever has lost an episode to another server may not have heard of it.
     */
    readonly append: (episode: string, turn: TurnRecord, holder?: string) => Effect.Effect<boolean, EnvironmentError>;
    /** False, and nothing is written, when it was closed before, or when it has another holder than the given one. */
    readonly end: (
      episode: string,
      closing: Closing,
      given?: { readonly why?: string; readonly holder?: string },
    ) => Effect.Effect<boolean, EnvironmentError>;
    /** Notes who plays from now on. Who was noted once is not again, so that a late repetition changes nothing. */
    readonly takeOver: (episode: string, holder: string) => Effect.Effect<void, EnvironmentError>;
    /** Undefined when no such episode was ever begun. */
    readonly load: (episode: string) => Effect.Effect<Recorded | undefined, EnvironmentError>;
  }
>()("redgreen/Journal") {
  static readonly memory: Layer.Layer<Journal> = Layer.sync(Journal, () => memoryJournal());
  /** Keeps nothing, so nothing can be resumed or forked: for training, where turns are many and nobody asks again. */
  static readonly none: Layer.Layer<Journal> = Layer.succeed(Journal, {
    open: () => Effect.succeed(true),
    append: () => Effect.succeed(true),
    end: () => Effect.succeed(true),
    takeOver: () => Effect.void,
    load: () => Effect.undefined,
  });
}

export const memoryJournal = (): Journal["Service"] => {
  interface Kept {
    readonly episode: EpisodeRecord;
    readonly turns: Array<TurnRecord>;
    closing: Closing | undefined;
    holder: string;
    readonly holders: Set<string>;
  }
  const episodes = new Map<string, Kept>();
  const isHeld = (kept: Kept, holder: string | undefined) => holder === undefined || kept.holder === holder;
  return {
    open: (episode, first) =>
      Effect.sync(() => {
        if (episodes.has(episode.id)) return false;
        const { parent } = episode;
        const shared = parent === undefined ? [] : (episodes.get(parent.id)?.turns.slice(0, parent.turns + 1) ?? []);
        const turns = first === undefined ? [...shared] : [first];
        episodes.set(episode.id, { episode, turns, closing: undefined, holder: "", holders: new Set() });
        return true;
      }),
    append: (id, turn, holder) =>
      Effect.sync(() => {
        const kept = episodes.get(id);
        if (kept === undefined || kept.turns.length > turn.turn || !isHeld(kept, holder)) return false;
        kept.turns.push(turn);
        return true;
      }),
    end: (id, closing, { holder } = {}) =>
      Effect.sync(() => {
        const kept = episodes.get(id);
        if (kept === undefined || kept.closing !== undefined || !isHeld(kept, holder)) return false;
        kept.closing = closing;
        return true;
      }),
    takeOver: (id, holder) =>
      Effect.sync(() => {
        const kept = episodes.get(id);
        if (kept === undefined || kept.holders.has(holder)) return;
        kept.holders.add(holder);
        kept.holder = holder;
      }),
    load: (id) => Effect.sync(() => episodes.get(id)),
  };
};
