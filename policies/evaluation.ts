/**
 * Evaluations: what many episodes of several policies on the same bugs say about the policies, and how surely.
 *
 * An execution is a program that was judged; a bug is fixed when a program passes all its tests, hidden ones too. A bug
 * that was not fixed within the budget needed more: it is left out of no figure. Intervals resample problems.
 */
import { Schema } from "effect";
import { bootstrap, type Interval, mcnemar, mean, median, wilson } from "../src/statistics.ts";

/** Executions within which success is told, as far as the budget of an evaluation goes. */
export const budgets = [1, 2, 5, 10, 20, 50, 100];

/** The budget at which policies are compared. */
export const headline = 20;

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0));

/** One episode. */
export const Played = Schema.Struct({
  row: Schema.String,
  /** Which of a row's players: the seed, or the weights, where several were trained. */
  player: Schema.String,
  problem: Schema.String,
  end: Schema.Literals(["solved", "gave-up", "turn-limit", "abandoned"]),
  executions: Count,
});
export type Played = typeof Played.Type;

/** What an evaluation knows of a bug. */
export interface Bug {
  readonly id: string;
  /** The problem that it is a bug of: a cluster. */
  readonly problem: string;
  readonly family: string;
  readonly verdict: string;
}

/* ---- what is written down ---- */

const Bounds = { low: Schema.Finite, high: Schema.Finite };
const Share = Schema.Struct({ share: Schema.Finite, ...Bounds });
/** Null: beyond the budget. */
const Executions = Schema.NullOr(Schema.Finite);
const Kinds = Schema.Record(Schema.String, Schema.Struct({ bugs: Count, ...Share.fields }));

export const Row = Schema.Struct({
  id: Schema.String,
  description: Schema.String,
  players: Count,
  episodes: Count,
  /** By a fault of the judge's; they count for nobody. */
  abandoned: Count,
  success: Schema.Array(Schema.Struct({ budget: Count, ...Share.fields })),
  /** Until the fix. */
  median: Schema.Struct({ executions: Executions, low: Executions, high: Executions }),
  /** Of the players' own success at the headline budget, the least and the most. */
  players20: Schema.Struct(Bounds),
  /** Success at the headline budget, by the family that made the bug and by the verdict that it earns. */
  families: Kinds,
  verdicts: Kinds,
});
export type Row = typeof Row.Type;

export const Comparison = Schema.Struct({
  first: Schema.String,
  second: Schema.String,
  bugs: Count,
  /** Of the success at the headline budget: the first's minus the second's. */
  difference: Share,
  /** Geometric mean over bugs of the first's executions divided by the second's; what was not fixed counts as budget + 1. */
  ratio: Share,
  /** Bugs that only one fixed at the headline budget, each played by its first player; McNemar's exact test. */
  onlyFirst: Count,
  onlySecond: Count,
  p: Schema.Finite,
});
export type Comparison = typeof Comparison.Type;

export const Evaluation = Schema.Struct({
  format: Schema.Literal("redgreen-evaluation/1"),
  set: Schema.String,
  /** Of the set that the bugs are from. */
  digest: Schema.String,
  command: Schema.String,
  /** What a reader should know. */
  note: Schema.optionalKey(Schema.String),
  language: Schema.String,
  grammarVersion: Count,
  budget: Count,
  /** So many hidden tests were run while acting, where it was not all of them. */
  hiddenTests: Schema.optionalKey(Count),
  bugs: Count,
  /** How many the set has, and the seed that drew the bugs from it, where not all were played. */
  from: Schema.Struct({ bugs: Count, seed: Schema.NullOr(Count) }),
  problems: Count,
  /** Bugs that one edit of the grammar turns into the known fix. */
  withinOneEdit: Count,
  rows: Schema.Array(Row),
  comparisons: Schema.Array(Comparison),
});
export type Evaluation = typeof Evaluation.Type;

/* ---- how it is worked out ---- */

/** One bug, as the players of one row played it; `Infinity` where one of them did not fix it. */
interface Attempted {
  readonly bug: Bug;
  readonly executions: ReadonlyArray<number>;
}

const solvedWithin = ({ executions }: Attempted, budget: number): number =>
  mean(executions.map((n) => (n <= budget ? 1 : 0)));

/** In the order of the bugs, without those that nobody could play. */
const attemptedBy = (row: string, bugs: ReadonlyArray<Bug>, played: ReadonlyArray<Played>): Array<Attempted> => {
  const byBug = new Map<string, Array<Played>>();
  for (const episode of played)
    if (episode.row === row && episode.end !== "abandoned")
      byBug.set(episode.problem, [...(byBug.get(episode.problem) ?? []), episode]);
  return bugs.flatMap((bug) => {
    const own = (byBug.get(bug.id) ?? []).toSorted((a, b) => (a.player < b.player ? -1 : 1));
    const executions = own.map((p) => (p.end === "solved" ? p.executions : Number.POSITIVE_INFINITY));
    return executions.length === 0 ? [] : [{ bug, executions }];
  });
};

const clustersOf = <A extends { readonly bug: Bug }>(items: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> => [
  ...Map.groupBy(items, ({ bug }) => bug.problem).values(),
];

const orNull = (executions: number): number | null => (Number.isFinite(executions) ? executions : null);

const kindsOf = (items: ReadonlyArray<Attempted>, kindOf: (bug: Bug) => string, budget: number): Row["families"] => {
  const kinds = [...Map.groupBy(items, ({ bug }) => kindOf(bug))].map(([kind, own]) => {
    const solved = own.reduce((sum, item) => sum + solvedWithin(item, budget), 0);
    return [kind, { bugs: own.length, share: solved / own.length, ...wilson(solved, own.length) }] as const;
  });
  return Object.fromEntries(kinds.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const playersOf = (id: string, played: ReadonlyArray<Played>, budget: number): Interval => {
  const own = played.filter((p) => p.row === id && p.end !== "abandoned");
  const shares = [...Map.groupBy(own, (p) => p.player).values()].map((episodes) =>
    mean(episodes.map((p) => (p.end === "solved" && p.executions <= budget ? 1 : 0))),
  );
  return { low: Math.min(...shares), high: Math.max(...shares) };
};

export interface EvaluateOptions {
  readonly bugs: ReadonlyArray<Bug>;
  readonly played: ReadonlyArray<Played>;
  /** Executions that each episode had. */
  readonly budget: number;
  /** Of everything that is drawn. */
  readonly seed: number;
}

/** What the episodes of one row come to; undefined where none was played to its end. */
export const rowOf = (
  { id, description }: Pick<Row, "id" | "description">,
  { bugs, played, budget, seed }: EvaluateOptions,
): Row | undefined => {
  const items = attemptedBy(id, bugs, played);
  if (items.length === 0) return undefined;
  const own = played.filter((p) => p.row === id);
  const within = budgets.filter((b) => b <= budget);
  const at = Math.min(headline, budget);
  const statistics = (sample: ReadonlyArray<Attempted>): ReadonlyArray<number> => [
    ...within.map((b) => mean(sample.map((item) => solvedWithin(item, b)))),
    median(sample.flatMap((item) => item.executions)),
  ];
  const values = statistics(items);
  const clusters = clustersOf(items);
  const intervals = bootstrap(clusters, statistics, { seed });
  /* Where all were fixed, or none, drawing them again cannot show otherwise: that many problems still can. */
  const around01 = (value: number, drawn: Interval): Interval =>
    value === 0 || value === 1 ? wilson(value * clusters.length, clusters.length) : drawn;
  const [middle, around] = [values.at(-1)!, intervals.at(-1)!];
  return {
    ...{ id, description, players: new Set(own.map((p) => p.player)).size, episodes: own.length },
    abandoned: own.filter((p) => p.end === "abandoned").length,
    success: within.map((b, i) => ({ budget: b, share: values[i]!, ...around01(values[i]!, intervals[i]!) })),
    median: { executions: orNull(middle), low: orNull(around.low), high: orNull(around.high) },
    players20: playersOf(id, played, at),
    families: kindsOf(items, ({ family }) => family, at),
    verdicts: kindsOf(items, ({ verdict }) => verdict, at),
  };
};

/** Two rows on the bugs that both played; undefined where there are none. */
export const compare = (
  first: string,
  second: string,
  { bugs, played, budget, seed }: EvaluateOptions,
): Comparison | undefined => {
  const others = new Map(attemptedBy(second, bugs, played).map((item) => [item.bug.id, item]));
  const at = Math.min(headline, budget);
  const logOf = ({ executions }: Attempted): number => mean(executions.map((n) => Math.log(Math.min(n, budget + 1))));
  const pairs = attemptedBy(first, bugs, played).flatMap((a) => {
    const b = others.get(a.bug.id);
    if (b === undefined) return [];
    const [solvedFirst, solvedSecond] = [a.executions[0]! <= at, b.executions[0]! <= at];
    const difference = solvedWithin(a, at) - solvedWithin(b, at);
    return [{ bug: a.bug, difference, log: logOf(a) - logOf(b), solvedFirst, solvedSecond }];
  });
  if (pairs.length === 0) return undefined;
  const statistics = (sample: typeof pairs | ReadonlyArray<(typeof pairs)[number]>): ReadonlyArray<number> => [
    mean(sample.map((pair) => pair.difference)),
    Math.exp(mean(sample.map((pair) => pair.log))),
  ];
  const [difference, ratio] = statistics(pairs);
  const [ofDifference, ofRatio] = bootstrap(clustersOf(pairs), statistics, { seed });
  const onlyFirst = pairs.filter((pair) => pair.solvedFirst && !pair.solvedSecond).length;
  const onlySecond = pairs.filter((pair) => pair.solvedSecond && !pair.solvedFirst).length;
  return {
    ...{ first, second, bugs: pairs.length },
    difference: { share: difference!, ...ofDifference! },
    ratio: { share: ratio!, ...ofRatio! },
    ...{ onlyFirst, onlySecond, p: mcnemar(onlyFirst, onlySecond) },
  };
};
