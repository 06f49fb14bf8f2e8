/**
 * Policies: what decides an agent's next action.
 *
 * A policy sees steps and nothing else, so it plays an environment in process and one behind a socket alike.
 */
import type { Effect } from "effect";
import type { Action } from "../src/action.ts";
import type { ResetOptions } from "../src/environment.ts";
import type { Step } from "../src/step.ts";

/** A policy at work on one episode. */
export interface Player {
  /** The next action, after the latest step; the first call gets the episode's start. */
  readonly act: (step: Step) => Effect.Effect<Action>;
}

export interface Policy {
  readonly id: string;
  readonly description: string;
  /** What it asks of the environment, where nobody says otherwise. */
  readonly reset?: Partial<ResetOptions>;
  /** For one episode. `seed` is the episode's own: the same seed and steps give the same actions. */
  readonly begin: (seed: number) => Player;
}
