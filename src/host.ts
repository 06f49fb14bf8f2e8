/**
 * The host of an environment's episodes: turns one at a time, recorded before they are answered, refused after the end.
 *
 * What an environment must not get wrong is here once for all of them; its rules only say what a turn does.
 */
import { randomUUID } from "node:crypto";
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
import type { Closing, Journal, TurnRecord } from "./journal.ts";
import { last, type Step } from "./step.ts";

/** An episode that is also known by the number of its turns, for callers that may ask twice. */
export interface HostedEpisode extends Episode {
  /** Turns taken. */
  readonly taken: () => number;
  /** The step that turn `turn` was answered with; turn 0 is the start. */
  readonly answered: (turn: number) => Effect.Effect<Step, EnvironmentError>;
  /**
   * Plays turn `turn`, or gives its stored step if it was played already. A turn from the future is refused.
   */
  readonly stepAt: (turn: number, action: Action) => Effect.Effect<Step, EnvironmentError>;
  readonly fork: (turns?: number) => Effect.Effect<HostedEpisode, EnvironmentError>;
}

export interface HostedEnvironment extends Environment {
  readonly reset: (options?: Partial<ResetOptions>) => Effect.Effect<HostedEpisode, EnvironmentError>;
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
    closing: Closing | undefined,
  ): HostedEpisode => {
    /* The whole of an episode that changes. Only the holder of the permit writes it. */
    let now = from;
    let ended = closing;
    const oneAtATime = Semaphore.makeUnsafe(1);

    const refuse = (code: EnvironmentError["code"], message: string) =>
      Effect.fail(new EnvironmentError({ code, message }));

    const answered = (turn: number): Effect.Effect<Step, EnvironmentError> => {
      if (turn === now.turn) return Effect.succeed(now.step);
      if (turn === 0) return Effect.succeed(start);
      return Effect.flatMap(journal.load(id), (recorded) => {
        const found = recorded?.turns[turn];
        return found === undefined
          ? refuse("internal", `turn ${turn} of episode ${id} is not in its record`)
          : Effect.succeed(found.step);
      });
    };

    const abandon = (error: EnvironmentError) => {
      if (error.code !== "abandoned") return Effect.fail(error);
      ended = "abandoned";
      return Effect.andThen(journal.end(id, "abandoned", error.message), Effect.fail(error));
    };

    const playNext = (action: Action): Effect.Effect<Step, EnvironmentError> => {
      if (ended === "abandoned")
        return refuse("abandoned", `episode ${id} was abandoned because of a fault of the judge; reset another`);
      if (ended === "closed") return refuse("episode-ended", `episode ${id} was closed; reset another`);
      if (last(now.step))
        return refuse("episode-ended", `episode ${id} has ended (${now.step.info.end ?? "?"}); reset another`);
      return rules.play(now.state, action).pipe(
        Effect.catch(abandon),
        Effect.flatMap((turn) =>
          /* Once judged, a turn is recorded and answered even if the caller has lost interest. */
          Effect.uninterruptible(
            Effect.map(journal.append(id, recordOf(now.turn + 1, turn, action)), () => {
              now = { turn: now.turn + 1, state: turn.state, step: turn.step };
              return turn.step;
            }),
          ),
        ),
      );
    };

    const fork = (turns = now.turn): Effect.Effect<HostedEpisode, EnvironmentError> =>
      Effect.gen(function* () {
        if (turns > now.turn || turns < 0) {
          return yield* refuse("wrong-turn", `episode ${id} has ${now.turn} turns; it cannot be forked after ${turns}`);
        }
        const at = turns === now.turn ? now : yield* stateAt(turns);
        const child = newId();
        const record = {
          id: child,
          environment: spec.id,
          version: spec.version,
          problem: start.observation.problem,
          options,
        };
        yield* journal.open({ ...record, parent: { id, turns } }, undefined);
        return episodeOf(child, options, start, at, undefined);
      });

    const stateAt = (turns: number) =>
      Effect.gen(function* () {
        const recorded = (yield* journal.load(id))?.turns[turns];
        if (recorded === undefined)
          return yield* refuse("internal", `turn ${turns} of episode ${id} is not in its record`);
        const state = yield* rules.restore(options, recorded.snapshot, recorded.step);
        return { turn: turns, state, step: recorded.step };
      });

    return {
      id,
      start,
      taken: () => now.turn,
      answered,
      step: (action) => oneAtATime.withPermits(1)(Effect.suspend(() => playNext(action))),
      stepAt: (turn, action) =>
        oneAtATime.withPermits(1)(
          Effect.suspend(() => {
            if (turn >= 1 && turn <= now.turn) return answered(turn);
            if (turn === now.turn + 1) return playNext(action);
            return refuse(
              "wrong-turn",
              `episode ${id} has ${now.turn} turns; the next is ${now.turn + 1}, not ${turn}`,
            );
          }),
        ),
      fork: (turns) => oneAtATime.withPermits(1)(Effect.suspend(() => fork(turns))),
      close: oneAtATime.withPermits(1)(
        Effect.suspend(() => {
          if (ended !== undefined) return Effect.void;
          ended = "closed";
          return journal.end(id, "closed");
        }),
      ),
    };
  };

  return {
    spec,
    reset: (given = {}) =>
      Effect.gen(function* () {
        const options = { ...defaultOptions, ...given };
        const id = newId();
        const first = yield* rules.begin(options);
        const { problem } = first.step.observation;
        yield* journal.open(
          { id, environment: spec.id, version: spec.version, problem, options: { ...options, problem } },
          recordOf(0, first),
        );
        return episodeOf(
          id,
          { ...options, problem },
          first.step,
          { turn: 0, state: first.state, step: first.step },
          undefined,
        );
      }),
    resume: (id) =>
      Effect.gen(function* () {
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
        return episodeOf(id, options, first.step, { turn, state, step: final.step }, recorded.closing);
      }),
  };
};

const newId = (): string => randomUUID();

const recordOf = (turn: number, { step, snapshot }: Turn<unknown>, action?: Action): TurnRecord => ({
  turn,
  ...(action === undefined ? {} : { action }),
  step,
  snapshot,
});
