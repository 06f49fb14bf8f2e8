/**
 * The host of an environment's episodes: turns one at a time, recorded before they are answered, refused after the end.
 *
 * What an environment must not get wrong is here once for all of them; its rules only say what a turn does.
 */
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { Effect, Semaphore } from "effect";
import type { Action } from "./action.ts";
import {
  defaultOptions,
  type Environment,
  EnvironmentError,
  type Episode,
  type ResetOptions,
  type Rules,
  type Turn,
} from "./environment.ts";
import type { Journal, Recorded, TurnRecord } from "./journal.ts";
import { last, type Step } from "./step.ts";

export interface Played {
  readonly step: Step;
  /** The turn was played before; this is what it was answered with then. */
  readonly again: boolean;
}

/** An episode that is also known by the number of its turns, for callers that may ask twice. */
export interface HostedEpisode extends Episode {
  /** Turns taken. */
  readonly taken: () => number;
  /** Turns that it had when it began: those that a fork shares with its parent. */
  readonly inherited: number;
  /** The step that turn `turn` was answered with; turn 0 is the start. */
  readonly answered: (turn: number) => Effect.Effect<Step, EnvironmentError>;
  /**
   * Plays turn `turn`, or gives its stored step if it was played already with this action. Refused are a turn from the
   * future, one that was played with another action (its caller thinks that it is a turn earlier than it is), and one
   * that is played for anyone but the episode's holder, where that is given.
   */
  readonly stepAt: (turn: number, action: Action, holder?: string) => Effect.Effect<Played, EnvironmentError>;
  /** The last turn and its step as the record has them, for its holder; turns under way are finished first. */
  readonly look: (holder?: string) => Effect.Effect<{ readonly turn: number; readonly step: Step }, EnvironmentError>;
  /** With an id of the caller's choice: the episode of that id, where there is one already. */
  readonly fork: (turns?: number, id?: string) => Effect.Effect<HostedEpisode, EnvironmentError>;
  /** Closes it for its holder, and for nobody else. */
  readonly closeFor: (holder: string) => Effect.Effect<void, EnvironmentError>;
  /** From now on `holder` plays, from wherever the record has got to. Turns under way are finished first. */
  readonly takeOver: (holder: string) => Effect.Effect<void, EnvironmentError>;
}

export interface HostedEnvironment extends Environment {
  /** With an id of the caller's choice: the episode of that id, where there is one already. */
  readonly reset: (options?: Partial<ResetOptions>, id?: string) => Effect.Effect<HostedEpisode, EnvironmentError>;
  /** An episode from its record, without running anything. */
  readonly resume: (id: string) => Effect.Effect<HostedEpisode, EnvironmentError>;
}

export const host = <State>(rules: Rules<State>, journal: Journal["Service"]): HostedEnvironment => {
  const { spec } = rules;

  const episodeOf = (
    id: string,
    options: ResetOptions,
    start: Step,
    from: { readonly turn: number; readonly state: State; readonly step: Step },
    recorded: Pick<Recorded, "closing" | "holder"> = { closing: undefined, holder: "" },
    inherited = 0,
  ): HostedEpisode => {
    /* The whole of an episode that changes. Only the holder of the permit writes it. */
    let now = from;
    let ended = recorded.closing;
    let player = recorded.holder;
    const oneAtATime = Semaphore.makeUnsafe(1);

    const refuse = (code: EnvironmentError["code"], message: string) =>
      Effect.fail(new EnvironmentError({ code, message }));

    const recordedTurn = (turn: number): Effect.Effect<TurnRecord, EnvironmentError> =>
      Effect.flatMap(journal.load(id), (recorded) => {
        const found = recorded?.turns[turn];
        return found === undefined
          ? refuse("internal", `turn ${turn} of episode ${id} is not in its record`)
          : Effect.succeed(found);
      });

    const answered = (turn: number): Effect.Effect<Step, EnvironmentError> => {
      if (turn === now.turn) return Effect.succeed(now.step);
      if (turn === 0) return Effect.succeed(start);
      return Effect.map(recordedTurn(turn), ({ step }) => step);
    };

    const again = (turn: number, action: Action): Effect.Effect<Played, EnvironmentError> =>
      Effect.flatMap(recordedTurn(turn), (record) =>
        isDeepStrictEqual(record.action, action)
          ? Effect.succeed({ step: record.step, again: true })
          : refuse(
              "wrong-turn",
              `turn ${turn} of episode ${id} was taken with another action; look at the episode to see what became of it`,
            ),
      );

    const abandon = (error: EnvironmentError, holder: string | undefined) => {
      if (error.code !== "abandoned") return Effect.fail(error);
      ended = "abandoned";
      const given = { why: error.message, ...(holder === undefined ? {} : { holder }) };
      return Effect.andThen(journal.end(id, "abandoned", given), Effect.fail(error));
    };

    const lost = () => refuse("lease-lost", `episode ${id} was taken over by another; resume it to take it back`);
    const isLostTo = (holder: string | undefined) => holder !== undefined && holder !== player;

    const playNext = (action: Action, holder?: string): Effect.Effect<Played, EnvironmentError> => {
      if (ended === "abandoned")
        return refuse("abandoned", `episode ${id} was abandoned because of a fault of the judge; reset another`);
      if (ended === "closed") return refuse("episode-ended", `episode ${id} was closed; reset another`);
      if (last(now.step))
        return refuse("episode-ended", `episode ${id} has ended (${now.step.info.end ?? "?"}); reset another`);
      return rules.play(now.state, action).pipe(
        Effect.catch((error) => abandon(error, holder)),
        Effect.flatMap((turn) =>
          /* Once judged, a turn is recorded and answered even if the caller has lost interest. */
          Effect.uninterruptible(
            Effect.flatMap(journal.append(id, recordOf(now.turn + 1, turn, action), holder), (written) => {
              if (!written) return elsewhere(now.turn + 1, action, holder);
              now = { turn: now.turn + 1, state: turn.state, step: turn.step };
              return Effect.succeed({ step: turn.step, again: false });
            }),
          ),
        ),
      );
    };

    /** What to say of a turn that the record does not take: it was played, or the episode taken over, on another server. */
    const elsewhere = (turn: number, action: Action, holder: string | undefined) =>
      Effect.andThen(
        reread,
        Effect.suspend(() => (isLostTo(holder) ? lost() : again(turn, action))),
      );

    /** From its record, which another server may have written on. */
    const reread = Effect.gen(function* () {
      const read = yield* journal.load(id);
      if (read === undefined) return yield* refuse("internal", `episode ${id} is not in its record`);
      player = read.holder;
      ended = read.closing ?? ended;
      const turn = read.turns.length - 1;
      if (turn > now.turn) now = yield* stateOf(read, turn);
    });

    const numbered = (
      turn: number,
      action: Action,
      holder: string | undefined,
    ): Effect.Effect<Played, EnvironmentError> => {
      if (isLostTo(holder)) return lost();
      if (turn >= 1 && turn <= now.turn) return again(turn, action);
      if (turn === now.turn + 1) return playNext(action, holder);
      return refuse("wrong-turn", `episode ${id} has ${now.turn} turns; the next is ${now.turn + 1}, not ${turn}`);
    };

    const fork = (turns = now.turn, child = newId()): Effect.Effect<HostedEpisode, EnvironmentError> =>
      Effect.gen(function* () {
        if (turns > now.turn || turns < 0) {
          return yield* refuse("wrong-turn", `episode ${id} has ${now.turn} turns; it cannot be forked after ${turns}`);
        }
        const at = turns === now.turn ? now : yield* stateAt(turns);
        const record = {
          id: child,
          environment: spec.id,
          version: spec.version,
          problem: start.observation.problem,
          options,
        };
        const opened = yield* journal.open({ ...record, parent: { id, turns } }, undefined);
        return opened ? episodeOf(child, options, start, at, undefined, turns) : yield* resume(child);
      });

    const stateAt = (turns: number) =>
      Effect.gen(function* () {
        const read = yield* journal.load(id);
        return yield* stateOf(read, turns);
      });

    const stateOf = Effect.fnUntraced(function* (read: Recorded | undefined, turn: number) {
      const recorded = read?.turns[turn];
      if (recorded === undefined)
        return yield* refuse("internal", `turn ${turn} of episode ${id} is not in its record`);
      const state = yield* rules.restore(options, recorded.snapshot, recorded.step);
      return { turn, state, step: recorded.step };
    });

    const close = (holder?: string): Effect.Effect<void, EnvironmentError> =>
      oneAtATime.withPermits(1)(
        Effect.gen(function* () {
          if (ended !== undefined && !isLostTo(holder)) return;
          if (yield* journal.end(id, "closed", holder === undefined ? {} : { holder })) ended = "closed";
          else {
            yield* reread;
            if (isLostTo(holder)) return yield* lost();
          }
        }).pipe(Effect.uninterruptible),
      );

    return {
      id,
      start,
      inherited,
      taken: () => now.turn,
      answered,
      step: (action) =>
        oneAtATime.withPermits(1)(
          Effect.map(
            Effect.suspend(() => playNext(action)),
            ({ step }) => step,
          ),
        ),
      look: (holder) =>
        oneAtATime.withPermits(1)(
          Effect.andThen(
            reread,
            Effect.suspend(() => (isLostTo(holder) ? lost() : Effect.succeed({ turn: now.turn, step: now.step }))),
          ),
        ),
      takeOver: (holder) => oneAtATime.withPermits(1)(Effect.andThen(journal.takeOver(id, holder), reread)),
      stepAt: (turn, action, holder) =>
        oneAtATime.withPermits(1)(
          Effect.suspend(() => {
            const surprising = turn > now.turn + 1 || isLostTo(holder);
            const answer = Effect.suspend(() => numbered(turn, action, holder));
            return surprising ? Effect.andThen(reread, answer) : answer;
          }),
        ),
      fork: (turns, child) => oneAtATime.withPermits(1)(Effect.suspend(() => fork(turns, child))),
      close: close(),
      closeFor: close,
    };
  };

  const resume = Effect.fnUntraced(function* (id: string): Effect.fn.Return<HostedEpisode, EnvironmentError> {
    const recorded = yield* journal.load(id);
    const first = recorded?.turns[0];
    const final = recorded?.turns[recorded.turns.length - 1];
    if (
      recorded === undefined ||
      first === undefined ||
      final === undefined ||
      recorded.episode.environment !== spec.id
    ) {
      return yield* new EnvironmentError({ code: "unknown-episode", message: `no episode ${id} is known here` });
    }
    const { options } = recorded.episode;
    const state = yield* rules.restore(options, final.snapshot, final.step);
    const turn = recorded.turns.length - 1;
    const inherited = recorded.episode.parent?.turns ?? 0;
    return episodeOf(id, options, first.step, { turn, state, step: final.step }, recorded, inherited);
  });

  const begin = Effect.fnUntraced(function* (given: Partial<ResetOptions>, id: string) {
    const first = yield* rules.begin({ ...defaultOptions, ...given });
    const { problem } = first.step.observation;
    const options = { ...defaultOptions, ...given, problem };
    const opened = yield* journal.open(
      { id, environment: spec.id, version: spec.version, problem, options },
      recordOf(0, first),
    );
    if (!opened) return yield* resume(id);
    return episodeOf(id, options, first.step, { turn: 0, state: first.state, step: first.step });
  });

  return {
    spec,
    reset: (given = {}, id) =>
      id === undefined
        ? begin(given, newId())
        : Effect.catchIf(
            resume(id),
            (error) => error.code === "unknown-episode",
            () => begin(given, id),
          ),
    resume,
  };
};

const newId = (): string => randomUUID();

const recordOf = (turn: number, { step, snapshot }: Turn<unknown>, action?: Action): TurnRecord => ({
  turn,
  ...(action === undefined ? {} : { action }),
  step,
  snapshot,
});
