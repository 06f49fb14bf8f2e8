/**
 * Collecting: many episodes at once with one policy, and of each the choices with what they earned.
 *
 * While one episode waits for the judge, the others act. Trajectories come in the order of their jobs, whichever ended
 * first, so that the same jobs and weights give the same trajectories.
 */
import { Clock, Effect } from "effect";
import type { Environment, ResetOptions } from "../../src/environment.ts";
import type { Attempt } from "../attempt.ts";
import { editing } from "../editing.ts";
import { playEpisode } from "../rollout.ts";
import { type Choice, type LearnedOptions, learned } from "./policy.ts";

export interface Job {
  readonly problem: string;
  readonly seed: number;
}

export interface Trajectory {
  readonly job: Job;
  readonly choices: ReadonlyArray<Choice>;
  /** One per choice. */
  readonly rewards: ReadonlyArray<number>;
  /** The program that each choice started from. */
  readonly anchors: ReadonlyArray<string>;
  readonly solved: boolean;
}

export interface CollectOptions {
  readonly policy: Omit<LearnedOptions, "onChoice">;
  readonly reset: Partial<ResetOptions>;
  /** Episodes in flight. */
  readonly concurrency: number;
  readonly onChoice?: (attempt: Attempt) => void;
  /** Plays an episode, or does not: one that is left out counts for nobody. */
  readonly whether?: <A, E>(episode: Effect.Effect<A, E>) => Effect.Effect<A | undefined, E>;
  readonly onEpisode?: (solved: boolean) => void;
}

export interface Collected {
  /** Without those that were abandoned. */
  readonly trajectories: ReadonlyArray<Trajectory>;
  readonly abandoned: number;
  readonly wallMs: number;
  /** Milliseconds in which programs ran, summed over those that ran at once. */
  readonly judgeMs: number;
}

export const collect = Effect.fnUntraced(function* (
  environment: Environment,
  jobs: ReadonlyArray<Job>,
  options: CollectOptions,
) {
  const started = yield* Clock.currentTimeMillis;
  const { whether = (episode) => episode } = options;
  let [judgeMs, abandoned] = [0, 0];
  const played = yield* Effect.forEach(
    jobs,
    (job) =>
      whether(
        Effect.gen(function* () {
          const choices: Array<Choice> = [];
          const anchors: Array<string> = [];
          const policy = learned({
            ...options.policy,
            onChoice: (choice, attempt) => {
              choices.push(choice);
              anchors.push(attempt.neighbourhood.text);
              options.onChoice?.(attempt);
            },
          });
          const outcome = yield* playEpisode(environment, editing(policy), job.problem, job.seed, {
            reset: options.reset,
          });
          judgeMs += outcome.judgeMs;
          if (outcome.end === "abandoned") {
            abandoned++;
            return undefined;
          }
          const solved = outcome.end === "solved";
          options.onEpisode?.(solved);
          /* A turn that gave up because nothing was left had no choice. */
          return { job, choices, rewards: outcome.rewards.slice(0, choices.length), anchors, solved };
        }),
      ),
    { concurrency: options.concurrency },
  );
  const trajectories = played.filter((t) => t !== undefined);
  const wallMs = (yield* Clock.currentTimeMillis) - started;
  return { trajectories, abandoned, wallMs, judgeMs } satisfies Collected;
});

/** The share that was solved; 0 of none. */
export const successOf = ({ trajectories }: Pick<Collected, "trajectories">): number =>
  trajectories.filter((t) => t.solved).length / Math.max(1, trajectories.length);
