/**
 * The sampler: which problem an episode is about where nobody named one.
 *
 * A pick is a function of the seed, the curriculum and the outcomes so far, and the trace has all three: a server that is
 * started again with its traces goes on where it was. What was picked, how likely that was and on how many outcomes it
 * was based stands in the snapshot of the episode's first turn.
 */
import { Result, Schema } from "effect";
import type { Curriculum } from "../src/curriculum.ts";
import type { ResetOptions } from "../src/environment.ts";
import type { Problem } from "../src/problem.ts";
import { type Random, random } from "../src/random.ts";
import { difficultyOf, familiesOf } from "./mix.ts";

/** Where an environment's problems come from. */
export interface ProblemSource {
  readonly get: (id: string) => Problem | undefined;
  /** Ids in a fixed order, for choosing by seed. */
  readonly ids: ReadonlyArray<string>;
}

/** An episode that ended by its own rules. */
export interface Outcome {
  readonly problem: string;
  /** Success is an agent's own: those without a name are one. */
  readonly agent: string | undefined;
  readonly solved: boolean;
}

/** What was picked, for the trace. */
export const Picked = Schema.Struct({
  problem: Schema.String,
  /** How likely this problem was. */
  probability: Schema.Finite,
  /** How many outcomes of this agent the pick was based on. */
  outcomes: Schema.Int,
  /** The estimated success on it, where it was finished before. */
  success: Schema.optionalKey(Schema.Finite),
});
export type Picked = typeof Picked.Type;

export interface Sampler {
  /** Fails with the reason why there is nothing to pick. */
  readonly pick: (
    options: Pick<ResetOptions, "curriculum" | "seed" | "agent" | "language">,
  ) => Result.Result<Picked, string>;
  readonly ended: (outcome: Outcome) => void;
}

/** Problems that do not say how their bug came about are a family of their own. */
const unknownFamily = "";

/** Success is estimated from so many last outcomes: agents change. */
const remembered = 10;

/** One agent on one problem. */
interface Record {
  /** The last ones, oldest first. */
  readonly solved: Array<boolean>;
  /** The agent's outcomes when this one was the newest. */
  lastAt: number;
}

interface Agent {
  readonly records: Map<string, Record>;
  outcomes: number;
}

const newAgent = (): Agent => ({ records: new Map(), outcomes: 0 });

/** Problems to pick from. */
interface Pool {
  readonly ids: ReadonlyArray<string>;
  /** The members of each family, once somebody asked. */
  families?: ReadonlyArray<ReadonlyArray<string>>;
}

/** The mean of a uniform prior after what was seen: never 0 or 1, and below 0.1 after nine failures in a row. */
const successOf = ({ solved }: Record): number => (solved.filter(Boolean).length + 1) / (solved.length + 2);

/** One of `ids`, in proportion to their weights, which are not all 0. */
const weighted = (ids: ReadonlyArray<string>, weights: ReadonlyArray<number>, rng: Random): string => {
  let left = rng.next() * weights.reduce((sum, w) => sum + w, 0);
  const found = weights.findIndex((w) => (left -= w) < 0);
  return ids[found < 0 ? weights.findLastIndex((w) => w > 0) : found]!;
};

/** The first 32 bits of a multiplicative hash, so that neighbouring seeds differ. */
const bySeed = (ids: ReadonlyArray<string>, seed: number): string =>
  ids[Math.floor(((Math.imul(seed + 1, 0x9e37_79b1) >>> 0) / 2 ** 32) * ids.length)]!;

/** A sampler over these problems that knows what happened before it was made. */
export const makeSampler = ({ ids, get }: ProblemSource, past: Iterable<Outcome> = []): Sampler => {
  const agents = new Map<string, Agent>();
  const agentOf = (name = ""): Agent => {
    const known = agents.get(name) ?? newAgent();
    agents.set(name, known);
    return known;
  };

  const ended = ({ problem, agent: name, solved }: Outcome): void => {
    const agent = agentOf(name);
    const record = agent.records.get(problem) ?? { solved: [], lastAt: 0 };
    agent.records.set(problem, record);
    record.solved.push(solved);
    if (record.solved.length > remembered) record.solved.shift();
    record.lastAt = ++agent.outcomes;
  };
  for (const outcome of past) ended(outcome);

  /** By language; under none, all of them. Nothing is kept of languages that there are no problems in. */
  const pools = new Map<string | undefined, Pool>();
  const poolOf = (language: string | undefined): Pool => {
    const known = pools.get(language);
    if (known !== undefined) return known;
    const pool: Pool = { ids: language === undefined ? ids : ids.filter((id) => get(id)!.language === language) };
    if (pool.ids.length > 0) pools.set(language, pool);
    return pool;
  };

  const familiesIn = (pool: Pool): ReadonlyArray<ReadonlyArray<string>> => {
    if (pool.families !== undefined) return pool.families;
    const found = new Map<string, Array<string>>();
    for (const id of pool.ids) {
      const named = familiesOf(get(id)!);
      for (const family of named.length === 0 ? [unknownFamily] : named) {
        const members = found.get(family) ?? [];
        found.set(family, members);
        members.push(id);
      }
    }
    pool.families = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
    return pool.families;
  };

  const noProblems = (language: string | undefined): string => {
    if (language === undefined) return "there are no problems to choose from";
    const there = [...new Set(ids.map((id) => get(id)!.language))].sort().join(", ");
    return `there are no problems in ${JSON.stringify(language)}; there are some in ${there || "no language"}`;
  };

  const choose = (
    curriculum: Curriculum,
    seed: number,
    agent: Agent,
    language: string | undefined,
  ): Result.Result<readonly [id: string, probability: number], string> => {
    const pool = poolOf(language);
    const { ids } = pool;
    if (ids.length === 0) return Result.fail(noProblems(language));
    const rng = random(seed, "curriculum");
    switch (curriculum.kind) {
      case "uniform":
        return Result.succeed([bySeed(ids, seed), 1 / ids.length]);
      case "family": {
        const all = familiesIn(pool);
        const id = rng.pick(rng.pick(all));
        const likely = all.filter((members) => members.includes(id)).map((members) => 1 / members.length / all.length);
        return Result.succeed([id, likely.reduce((sum, p) => sum + p, 0)]);
      }
      case "difficulty": {
        const { least, most } = curriculum;
        const fitting = ids.filter((id) => {
          const difficulty = difficultyOf(get(id)!);
          return difficulty !== undefined && least <= difficulty && difficulty <= most;
        });
        return fitting.length === 0
          ? Result.fail(`no problem here has a measured difficulty from ${least} to ${most}`)
          : Result.succeed([rng.pick(fitting), 1 / fitting.length]);
      }
      case "band": {
        const { least, most, stale } = curriculum;
        const unseen = ids.filter((id) => !agent.records.has(id));
        const seen = ids.filter((id) => agent.records.has(id));
        const fresh = seen.length === 0 ? 1 : unseen.length === 0 ? 0 : curriculum.fresh;
        if (rng.next() < fresh) return Result.succeed([rng.pick(unseen), fresh / unseen.length]);
        const records = seen.map((id) => agent.records.get(id)!);
        const scores = records.map((record) => {
          const s = successOf(record);
          return least <= s && s <= most ? s * (1 - s) : 0;
        });
        const ages = records.map(({ lastAt }) => agent.outcomes - lastAt + 1);
        const sum = (list: ReadonlyArray<number>) => list.reduce((a, b) => a + b, 0);
        const [ofScores, ofAges] = [sum(scores), sum(ages)];
        /* With nothing in the band, only time can tell what has moved into it. */
        const byAge = ofScores === 0 ? 1 : stale;
        const weights = scores.map(
          (s, i) => (ofScores === 0 ? 0 : ((1 - byAge) * s) / ofScores) + (byAge * ages[i]!) / ofAges,
        );
        const id = weighted(seen, weights, rng);
        return Result.succeed([id, (1 - fresh) * weights[seen.indexOf(id)]!]);
      }
    }
  };

  return {
    ended,
    pick: ({ curriculum, seed, agent: name, language }) => {
      const agent = agents.get(name ?? "") ?? newAgent();
      return Result.map(choose(curriculum, seed, agent, language), ([problem, probability]) => {
        const record = agent.records.get(problem);
        return {
          problem,
          probability,
          outcomes: agent.outcomes,
          ...(record === undefined ? {} : { success: successOf(record) }),
        };
      });
    },
  };
};
