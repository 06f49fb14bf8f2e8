/**
 * Vector environments: many episodes that take their turns together (after gymnasium's vector API).
 *
 * What happens to an episode that has ended is the autoreset mode. `next-step`: its next turn resets it, and its action is
 * ignored. `same-step`: it is reset in the turn that ended it; that turn's step is `final`. `disabled`: it is left
 * alone until the caller resets it. If a turn fails at one place, the call fails when all others have taken theirs; those
 * are given again for the action `undefined`. Over a socket the turns of one call travel in one message.
 */
import { Effect, Exit } from "effect";
import type { Action } from "../src/action.ts";
import { type Environment, EnvironmentError, type Episode, type ResetOptions } from "../src/environment.ts";
import { last, type Step } from "../src/step.ts";

export type Autoreset = "next-step" | "same-step" | "disabled";

/** One place's part of a turn. */
export interface VectorStep {
  /** What to act on next. */
  readonly step: Step;
  /** The step that ended an episode, where `step` is already the first of another. */
  readonly final?: Step;
}

export interface VectorEnvironment {
  readonly size: number;
  /** Resets all places, or those named. */
  readonly reset: (places?: ReadonlyArray<number>) => Effect.Effect<ReadonlyArray<Step>, EnvironmentError>;
  /** One action for every place; `undefined` leaves a place as it is, and gives its last step again. */
  readonly step: (
    actions: ReadonlyArray<Action | undefined>,
  ) => Effect.Effect<ReadonlyArray<VectorStep>, EnvironmentError>;
  readonly close: Effect.Effect<void, EnvironmentError>;
}

export interface VectorOptions {
  readonly size: number;
  readonly autoreset?: Autoreset;
  /** How the `n`th episode (from 0) at a place is to be played. */
  readonly options: (place: number, n: number) => Partial<ResetOptions>;
}

interface Place {
  episodes: number;
  episode: Episode | undefined;
  now: Step | undefined;
}

export const vector = (
  environment: Environment,
  { size, autoreset = "next-step", options }: VectorOptions,
): VectorEnvironment => {
  const places: ReadonlyArray<Place> = Array.from({ length: size }, () => ({
    episodes: 0,
    episode: undefined,
    now: undefined,
  }));

  const reset = (at: number): Effect.Effect<Step, EnvironmentError> =>
    Effect.suspend(() => {
      const place = places[at]!;
      return Effect.map(environment.reset(options(at, place.episodes)), (episode) => {
        place.episodes++;
        place.episode = episode;
        place.now = episode.start;
        return episode.start;
      });
    });

  const turn = (at: number, action: Action | undefined): Effect.Effect<VectorStep, EnvironmentError> => {
    const place = places[at]!;
    if (place.episode === undefined || place.now === undefined)
      return Effect.fail(new EnvironmentError({ code: "episode-ended", message: `place ${at} was never reset` }));
    if (last(place.now) && autoreset === "next-step") return Effect.map(reset(at), (step) => ({ step }));
    if (action === undefined) return Effect.succeed({ step: place.now });
    return Effect.flatMap(place.episode.step(action), (step) => {
      place.now = step;
      if (!last(step) || autoreset !== "same-step") return Effect.succeed({ step });
      return Effect.map(reset(at), (first) => ({ step: first, final: step }));
    });
  };

  /* A failure at one place must not cut off the turns of the others: they would be taken, and nobody would know. */
  const each = <A, B>(of: ReadonlyArray<A>, work: (a: A, at: number) => Effect.Effect<B, EnvironmentError>) =>
    Effect.flatMap(
      Effect.forEach(of, (a, at) => Effect.exit(work(a, at)), { concurrency: "unbounded" }),
      (exits) => Effect.forEach(exits, (exit) => (Exit.isSuccess(exit) ? Effect.succeed(exit.value) : exit)),
    );
  return {
    size,
    reset: (which = [...places.keys()]) => each(which, reset),
    step: (actions) => {
      if (actions.length === size) return each(actions, (action, at) => turn(at, action));
      const message = `${actions.length} actions for ${size} places`;
      return Effect.fail(new EnvironmentError({ code: "bad-request", message }));
    },
    close: Effect.asVoid(each(places, ({ episode }) => episode?.close ?? Effect.void)),
  };
};
