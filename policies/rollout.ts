/**
 * Rollouts: a policy plays episodes of an environment, many at once, and what came of it is counted.
 */
import { Clock, Effect } from "effect";
import type { Environment, EnvironmentError, ResetOptions } from "../src/environment.ts";
import { hashText } from "../src/random.ts";
import { last, type Step } from "../src/step.ts";
import type { Policy } from "./policy.ts";

/** What came of one episode. */
export interface Outcome {
  readonly problem: string;
  readonly episode: string | undefined;
  /** solved, gave-up, turn-limit; abandoned when the judge or the server failed, which counts for nobody. */
  readonly end: "solved" | "gave-up" | "turn-limit" | "abandoned";
  readonly turns: number;
  readonly reward: number;
  /** Turn by turn; they add up to `reward`. */
  readonly rewards: ReadonlyArray<number>;
  /** Wall milliseconds in which programs of this episode ran; what was known from before is not in it. */
  readonly judgeMs: number;
  /** Of every judged program, the one at reset not counted. */
  readonly verdicts: ReadonlyArray<string>;
  /** Why it was abandoned. */
  readonly why: string | undefined;
}

export interface RolloutOptions {
  readonly seed: number;
  readonly episodesPerProblem: number;
  readonly concurrency: number;
  readonly reset: Partial<ResetOptions>;
  /** Called after every step and at the end of every episode. */
  readonly onStep?: () => void;
  readonly onEpisode?: (outcome: Outcome) => void;
}

/** The verdict an agent was shown; at the lowest level of feedback only whether it passed. */
const verdictShown = ({ observation }: Step): string =>
  observation.verdict ?? (observation.passed ? "accepted" : "failed");

/** An episode's own seed, so that it plays the same whatever is played beside it. */
export const seedOf = (seed: number, problem: string, episode: number): number =>
  hashText(`${seed} ${problem} ${episode}`);

/** Faults of the judge, the server or the connection: they end one episode. What a policy does wrong ends the run. */
const isNobodysFault = ({ code }: EnvironmentError): boolean =>
  ["abandoned", "cancelled", "capacity", "draining", "unavailable", "internal"].includes(code);

/** Plays one problem once. */
export const playEpisode = Effect.fnUntraced(function* (
  environment: Environment,
  policy: Policy,
  problem: string,
  seed: number,
  options: Pick<RolloutOptions, "reset" | "onStep" | "onEpisode">,
) {
  let id: string | undefined;
  const verdicts: Array<string> = [];
  const rewards: Array<number> = [];
  let judgeMs = 0;
  const play = Effect.gen(function* () {
    const episode = yield* environment.reset({ ...policy.reset, ...options.reset, problem, seed, agent: policy.id });
    id = episode.id;
    const player = policy.begin(seed);
    let step = episode.start;
    const count = ({ timing }: Step) => {
      if (timing.cached !== true) judgeMs += timing.wallMs;
    };
    count(step);
    while (!last(step)) {
      const action = yield* player.act(step);
      step = yield* episode.step(action);
      rewards.push(step.reward);
      count(step);
      if (action.type === "submit" || action.type === "edit") verdicts.push(verdictShown(step));
      options.onStep?.();
    }
    yield* episode.close;
    return { end: step.info.end ?? "turn-limit", why: undefined };
  });
  const { end, why } = yield* Effect.catchIf(play, isNobodysFault, (error) =>
    Effect.succeed({ end: "abandoned" as const, why: error.message }),
  );
  const reward = rewards.reduce((sum, r) => sum + r, 0);
  const outcome: Outcome = {
    ...{ problem, episode: id, end, turns: rewards.length, reward, rewards },
    ...{ judgeMs: Math.round(judgeMs), verdicts, why },
  };
  options.onEpisode?.(outcome);
  return outcome;
});

/** Plays every problem `episodesPerProblem` times, `concurrency` episodes at once. Outcomes are in the problems' order. */
export const rollout = (
  environment: Environment,
  policy: Policy,
  problems: ReadonlyArray<string>,
  options: RolloutOptions,
) =>
  Effect.forEach(
    problems.flatMap((problem) => Array.from({ length: options.episodesPerProblem }, (_, i) => ({ problem, i }))),
    ({ problem, i }) => playEpisode(environment, policy, problem, seedOf(options.seed, problem, i), options),
    { concurrency: options.concurrency },
  );

/** What `run --json` prints, besides what was run. */
export interface Summary {
  readonly episodes: number;
  readonly solved: number;
  readonly abandoned: number;
  readonly turns: number;
  /** Of the episodes that were not abandoned, the fraction solved within 1, 2, ... turns. */
  readonly successByTurn: ReadonlyArray<number>;
  /** How many programs were judged so. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly wallMs: number;
  readonly stepsPerSecond: number;
}

export const summarise = (outcomes: ReadonlyArray<Outcome>, wallMs: number): Summary => {
  const counted = outcomes.filter((o) => o.end !== "abandoned");
  const solved = counted.filter((o) => o.end === "solved");
  const turns = outcomes.reduce((sum, o) => sum + o.turns, 0);
  const most = counted.reduce((n, o) => Math.max(n, o.turns), 0);
  const verdicts: Record<string, number> = {};
  for (const verdict of outcomes.flatMap((o) => o.verdicts)) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return {
    episodes: outcomes.length,
    solved: solved.length,
    abandoned: outcomes.length - counted.length,
    turns,
    successByTurn: Array.from(
      { length: most },
      (_, i) => solved.filter((o) => o.turns <= i + 1).length / counted.length,
    ),
    verdicts,
    wallMs: Math.round(wallMs),
    stepsPerSecond: wallMs > 0 ? Math.round((turns / wallMs) * 1e5) / 100 : 0,
  };
};

/** Plays and summarises. */
export const runSummary = Effect.fnUntraced(function* (
  environment: Environment,
  policy: Policy,
  problems: ReadonlyArray<string>,
  options: RolloutOptions,
) {
  const started = yield* Clock.currentTimeMillis;
  const outcomes = yield* rollout(environment, policy, problems, options);
  return { outcomes, summary: summarise(outcomes, (yield* Clock.currentTimeMillis) - started) };
});
